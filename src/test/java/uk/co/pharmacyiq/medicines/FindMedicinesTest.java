package uk.co.pharmacyiq.medicines;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.medicines.MedicinesAtWork.done;
import static uk.co.pharmacyiq.medicines.MedicinesAtWork.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.medicines.FindMedicines.Request;
import uk.co.pharmacyiq.work.Actor;

class FindMedicinesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static MedicinesAtWork medicines;

    @BeforeAll
    static void start() {
        medicines = MedicinesAtWork.start();
        medicines.importDemonstration();
    }

    @Test
    void words_are_found_by_their_beginnings_in_any_order_and_a_strength_with_or_without_a_space() {
        var expected = names("amoxicillin 500mg");
        assertThat(expected).isNotEmpty().allMatch(name -> name.startsWith("Amoxicillin 500mg"));
        assertThat(names("500 mg amox")).isEqualTo(expected);
        assertThat(names("AMOX 500")).isEqualTo(expected);
        assertThat(names("500mg cap amoxi")).isEqualTo(expected);
    }

    @Test
    void a_code_and_a_barcode_find_their_pack() {
        var entry = find("paracetamol 500mg").getFirst();
        assertThat(find(entry.pack().code().value())).containsExactly(entry);
        assertThat(find(entry.gtins().getFirst().value())).containsExactly(entry);
        assertThat(find(entry.gtins().getFirst().value().substring(1))).containsExactly(entry);
        assertThat(find(entry.pack().vmpCode().value())).contains(entry).hasSizeGreaterThan(1);
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() {
        var all = names("tablets");
        var one = search(new Request("tablets", Optional.empty(), false, Optional.empty(), 20));
        var two = search(new Request("tablets", Optional.empty(), false, one.next(), 5));
        assertThat(all.subList(0, 20))
                .isEqualTo(one.packs().stream().map(e -> e.pack().name()).toList());
        assertThat(all.subList(20, 25))
                .isEqualTo(two.packs().stream().map(e -> e.pack().name()).toList());
    }

    @Test
    void hostile_text_finds_nothing_and_breaks_nothing() {
        for (var typed : List.of("zz' | 'a':*", "zz\\", "zz & !x", "zz:*", "zz\"(", "%%zz", "zz <-> y")) {
            assertThat(find(typed)).isEmpty();
        }
        assertThat(refusal(medicines.counter(FindMedicines.class).find(MedicinesAtWork.pharmacist(), Request.of("'"))))
                .isEqualTo("query-too-short");
    }

    @Test
    void a_schedule_can_be_asked_for() {
        var found = search(new Request("tablets", Optional.of(Level.SCHEDULE_2), false, Optional.empty(), 50));
        assertThat(found.packs())
                .isNotEmpty()
                .allMatch(entry -> entry.pack().schedule().registerRequired());
    }

    @Test
    void a_pharmacist_decides_for_their_own_organisation_only_and_only_what_needs_review() {
        var pharmacist = MedicinesAtWork.pharmacist();
        var product = done(medicines
                        .counter(ListScheduleReviews.class)
                        .list(pharmacist, new ListScheduleReviews.Request("marigold", Optional.empty(), 5)))
                .products()
                .getFirst()
                .product();
        var request =
                new DecideSchedule.Request(product, Level.SCHEDULE_5, false, TODAY, "The maker's leaflet says so.");
        var decide = medicines.counter(DecideSchedule.class);
        assertThat(refusal(decide.decide(MedicinesAtWork.technician(), request)))
                .isEqualTo("registration-needed");
        done(decide.decide(pharmacist, request));
        assertThat(schedule(pharmacist).level()).isEqualTo(Level.SCHEDULE_5);
        assertThat(schedule(MedicinesAtWork.pharmacist()).needsReview()).isTrue();
        var known = find("morphine 10mg modified").getFirst().pack().vmpCode();
        assertThat(refusal(decide.decide(
                        pharmacist, new DecideSchedule.Request(known, Level.NOT_CONTROLLED, false, TODAY, "No."))))
                .isEqualTo("schedule-known");
    }

    @Test
    void a_medicine_is_shown_with_its_siblings_and_dated_schedules() {
        var code = find("tramadol").getFirst().pack().code();
        var medicine = done(medicines.counter(ViewMedicine.class).view(MedicinesAtWork.technician(), code));
        assertThat(medicine.siblings()).isNotEmpty();
        assertThat(medicine.schedules())
                .extracting(each -> each.schedule().level())
                .containsExactly(Level.NOT_CONTROLLED, Level.SCHEDULE_3);
    }

    private static ControlledSchedule schedule(Actor.Person person) {
        return done(medicines.counter(FindMedicines.class).find(person, Request.of("marigold")))
                .packs()
                .getFirst()
                .pack()
                .schedule();
    }

    private static List<String> names(String typed) {
        return find(typed).stream().map(entry -> entry.pack().name()).toList();
    }

    private static List<FindMedicines.Entry> find(String typed) {
        return search(new Request(typed, Optional.empty(), false, Optional.empty(), 100))
                .packs();
    }

    private static FindMedicines.Found search(Request request) {
        return done(medicines.counter(FindMedicines.class).find(MedicinesAtWork.technician(), request));
    }
}
