package uk.co.pharmacyiq.patients.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.patients.TestPatients.fact;
import static uk.co.pharmacyiq.patients.merging.MergingWorld.allergy;
import static uk.co.pharmacyiq.patients.merging.MergingWorld.number;
import static uk.co.pharmacyiq.patients.merging.MergingWorld.penicillin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.RecordFact;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Why;
import uk.co.pharmacyiq.patients.search.FindPatients;
import uk.co.pharmacyiq.site.FieldErrors;

/** Two records of one patient become one, and nothing of either is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeRecordsTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    private MergingWorld world;

    @BeforeAll
    void open() {
        world = new MergingWorld(application);
    }

    private PatientId somebody() {
        return world.patients().register("Ada", "Byron", "1985-03-27");
    }

    @Test
    @DisplayName("H-051 whatever is merged, the allergies of both stay, and that none was known gives way to them")
    void the_allergies_of_both_stay() {
        var one = somebody();
        var other = somebody();
        world.patients().add(one, fact(FactKind.NO_KNOWN_ALLERGIES, "asked", "2024-01-01"));
        world.patients().add(other, penicillin());
        var merge = world.merged(one, other);
        assertThat(world.record(one).of(FactKind.ALLERGY)).hasSize(1);
        assertThat(world.record(one).of(FactKind.NO_KNOWN_ALLERGIES)).isEmpty();
        done(world.undo(merge));
        assertThat(world.record(one).of(FactKind.NO_KNOWN_ALLERGIES)).hasSize(1);
        assertThat(world.record(one).of(FactKind.ALLERGY)).isEmpty();
        assertThat(world.record(other).of(FactKind.ALLERGY)).hasSize(1);

        world.patients().add(other, allergy("Latex"));
        var third = somebody();
        world.patients().add(third, penicillin());
        world.merged(third, other);
        assertThat(world.record(third).of(FactKind.ALLERGY)).hasSize(3);
    }

    @Test
    @DisplayName("H-051 when a merge is undone and the one who had no known allergies was found to have one, it stands")
    void that_none_was_known_does_not_come_back_beside_an_allergy() {
        var one = somebody();
        var other = somebody();
        world.patients().add(one, fact(FactKind.NO_KNOWN_ALLERGIES, "asked", "2024-01-01"));
        world.patients().add(other, penicillin());
        var merge = world.merged(one, other);
        world.patients().add(one, allergy("Latex"));
        done(world.undo(merge));
        assertThat(world.record(one).of(FactKind.ALLERGY)).hasSize(1);
        assertThat(world.record(one).of(FactKind.NO_KNOWN_ALLERGIES)).isEmpty();
    }

    @Test
    void what_both_records_say_once_and_differently_somebody_decides_entry_by_entry_and_what_loses_comes_back() {
        var one = world.patients()
                .register(
                        fact(FactKind.NAME, "given", "Cara", "family", "Dunn"),
                        fact(FactKind.PERSONAL, "born", "1970-05-06", "sex", "female"),
                        number("stated"),
                        fact(FactKind.CONSENT, "purpose", "marketing", "decision", "given", "on", "2025-01-01"));
        var other = world.patients()
                .register(
                        fact(FactKind.NAME, "given", "Cara", "family", "Done"),
                        fact(FactKind.PERSONAL, "born", "1970-06-05", "sex", "female"),
                        number("stated"),
                        fact(FactKind.CONSENT, "purpose", "marketing", "decision", "refused", "on", "2025-02-01"));
        var before = MergingWorld.contents(world.record(one));
        var othersBefore = MergingWorld.contents(world.record(other));
        var places = world.compare(one, other).toDecide();
        assertThat(places)
                .extracting(conflict -> conflict.slot().code())
                .containsExactlyInAnyOrder("name-usual", "personal", "nhs-number", "consent-marketing");
        assertThat(errors(world.merge(one, other, Map.of()))).hasSize(4);
        var keep = new HashMap<String, UUID>();
        places.forEach(place -> keep.put(place.slot().code(), place.others().id()));
        keep.put("nhs-number", UUID.randomUUID());
        assertThat(errors(world.merge(one, other, keep))).hasSize(1);
        keep.put(
                "nhs-number",
                world.record(one).of(FactKind.NHS_NUMBER).getFirst().id());
        var merge = done(world.merge(one, other, keep)).merge();

        var record = world.record(one);
        assertThat(record.displayName()).isEqualTo("Cara Done");
        assertThat(record.born()).hasToString("Optional[1970-06-05]");
        assertThat(record.of(FactKind.CONSENT))
                .extracting(entry -> entry.fact().get("decision").orElse(""))
                .containsExactly("refused");
        assertThat(record.entries())
                .filteredOn(entry -> entry.state() == Entry.State.ENDED)
                .hasSize(4);
        done(world.undo(merge));
        assertThat(MergingWorld.contents(world.record(one))).isEqualTo(before);
        assertThat(MergingWorld.contents(world.record(other))).isEqualTo(othersBefore);
    }

    private static List<?> errors(Outcome<?> outcome) {
        return outcome instanceof Refused<?>(FieldErrors(var errors)) ? errors : List.of();
    }

    @Test
    @DisplayName("H-050 two people with verified NHS numbers that differ are not made one, unless one number was wrong")
    void two_verified_numbers_are_two_people() {
        var one = world.patients().register(number("verified"), fact(FactKind.NAME, "family", "Dunn"));
        var other = world.patients().register(number("verified"), fact(FactKind.NAME, "family", "Dunn"));
        assertThat(world.compare(one, other).obstacle()).contains(MergeRefusal.NHS_NUMBERS_DIFFER);
        assertThat(refusal(world.merge(one, other, Map.of()))).isEqualTo("nhs-numbers-differ");
        var wrong = world.record(other).of(FactKind.NHS_NUMBER).getFirst();
        done(application
                .getBean(RecordFact.class)
                .write(
                        world.pharmacy().pharmacist(),
                        new RecordFact.Place(world.pharmacy().premises(), other),
                        new RecordFact.Writing.Withdraw(new RecordFact.Standing(wrong.id(), 1)),
                        Why.of("Typed from another card")));
        done(world.merge(one, other, Map.of()));
        assertThat(world.record(other).id()).isEqualTo(one);
    }

    @Test
    void what_cannot_be_merged_is_refused_with_what_to_do() {
        var one = somebody();
        var other = somebody();
        assertThat(refusal(world.merge(one, one, Map.of()))).isEqualTo("same-record");
        assertThat(refusal(world.merge(one, PatientId.next(), Map.of()))).isEqualTo("patient-unknown");
        var foreign = new MergingWorld(application).patients().register("Ada", "Byron", "1985-03-27");
        assertThat(refusal(world.merge(one, foreign, Map.of()))).isEqualTo("patient-unknown");
        assertThat(refusal(world.merge(world.pharmacy().as(Role.STORE_ADMINISTRATOR), one, other, Map.of())))
                .isEqualTo("not-allowed");
        var third = somebody();
        world.merged(one, other);
        assertThat(refusal(world.merge(third, other, Map.of()))).isEqualTo("merged-already");
        assertThat(refusal(world.merge(other, third, Map.of()))).isEqualTo("merged-already");
    }

    @Test
    @DisplayName("DP-13 while a request about a record is open it is not merged, but what was merged wrongly is undone")
    void while_a_request_is_open_nothing_is_merged() {
        var one = somebody();
        var other = somebody();
        var third = somebody();
        var merge = world.merged(one, other);
        world.hold(other);
        assertThat(refusal(world.merge(third, one, Map.of()))).isEqualTo("record-frozen");
        assertThat(refusal(world.merge(one, third, Map.of()))).isEqualTo("record-frozen");
        done(world.undo(merge));
        done(world.merge(third, one, Map.of()));
    }

    @Test
    void a_merged_record_asked_for_later_leads_to_the_survivor_and_only_that_is_found() {
        var one = world.patients().register("Zebedee", "Unique", "1985-03-27");
        var other = world.patients().register("Zebedee", "Uniqwe", "1985-03-27");
        var kept = world.compare(one, other).toDecide().getFirst().survivors().id();
        done(world.merge(one, other, Map.of("name-usual", kept)));
        assertThat(world.record(other).id()).isEqualTo(one);
        assertThat(world.record(other).mergedFrom()).containsExactly(other);
        var found = done(application
                .getBean(FindPatients.class)
                .find(
                        world.pharmacy().technician(),
                        new FindPatients.Request(world.pharmacy().premises(), "zebedee", 0)));
        assertThat(found.patients())
                .singleElement()
                .satisfies(each -> assertThat(each.patient()).isEqualTo(one));
        assertThat(world.last("PATIENT_MERGE", "patients").split(" "))
                .containsExactlyInAnyOrder(one.toString(), other.toString());
        assertThat(world.last("PATIENT_MERGE", "merged")).isEqualTo(other.toString());
        assertThat(world.last("PATIENT_MERGE", "survivor")).isEqualTo(one.toString());
    }

    @Test
    void of_two_who_merge_the_same_pair_at_once_one_is_told_that_it_was_done() throws Exception {
        for (int round = 0; round < 6; round++) {
            var one = somebody();
            var other = somebody();
            boolean turned = round % 2 == 0;
            List<Callable<Outcome<MergeRecords.Merged>>> two = List.of(
                    () -> world.merge(one, other, Map.of()),
                    () -> world.merge(
                            world.pharmacy().technician(), turned ? other : one, turned ? one : other, Map.of()));
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                var outcomes = people.invokeAll(two);
                var refused = outcomes.stream()
                        .map(java.util.concurrent.Future::resultNow)
                        .filter(Refused.class::isInstance)
                        .toList();
                assertThat(refused)
                        .hasSize(1)
                        .allSatisfy(each -> assertThat(refusal(each)).isEqualTo("merged-already"));
            }
        }
    }

    @Test
    void where_an_address_is_restricted_only_those_decide_about_it_who_may_see_it() {
        var one = somebody();
        var other = somebody();
        world.patients().add(one, fact(FactKind.FLAG, "flag", "restricted-address"));
        world.patients().add(one, fact(FactKind.ADDRESS, "use", "home", "line1", "1 Refuge Road"));
        world.patients().add(other, fact(FactKind.ADDRESS, "use", "home", "line1", "2 Former Road"));
        var technician = world.pharmacy().technician();
        var seen = done(application
                .getBean(CompareRecords.class)
                .compare(technician, world.pharmacy().premises(), one, other));
        assertThat(seen.obstacle()).contains(MergeRefusal.RESTRICTED_NEEDED);
        assertThat(seen.toDecide()).isEmpty();
        assertThat(seen.survivor().of(FactKind.ADDRESS)).isEmpty();
        assertThat(refusal(world.merge(technician, one, other, Map.of()))).isEqualTo("restricted-needed");
        var decide = world.compare(one, other).toDecide();
        assertThat(decide).hasSize(1);
        done(world.merge(
                one, other, Map.of("address-home", decide.getFirst().survivors().id())));
    }

    @Test
    void nobody_merges_their_own_record_not_even_one_that_another_was_merged_into() {
        var own = somebody();
        var other = somebody();
        var staff = world.pharmacy().person(Role.TECHNICIAN).toString();
        world.patients().add(own, fact(FactKind.FLAG, "flag", "staff", "person", staff));
        assertThat(refusal(world.merge(world.pharmacy().technician(), other, own, Map.of())))
                .isEqualTo("own-record");
        world.merged(other, own);
        assertThat(refusal(application
                        .getBean(ViewMerges.class)
                        .list(world.pharmacy().technician(), world.pharmacy().premises(), other)))
                .isEqualTo("own-record");
        assertThat(Optional.of(world.record(other).isOf(world.pharmacy().person(Role.TECHNICIAN))))
                .contains(true);
    }
}
