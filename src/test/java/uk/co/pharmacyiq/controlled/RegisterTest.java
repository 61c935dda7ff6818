package uk.co.pharmacyiq.controlled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.controlled.AtTheRegister.SAME_OF_ANOTHER_MAKER;
import static uk.co.pharmacyiq.controlled.AtTheRegister.STRONGER;
import static uk.co.pharmacyiq.controlled.AtTheRegister.TABLETS;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.controlled.Particulars.Collection;
import uk.co.pharmacyiq.controlled.Particulars.Collector;
import uk.co.pharmacyiq.controlled.Particulars.Party;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.medicines.DecideSchedule;
import uk.co.pharmacyiq.work.Actor;

class RegisterTest extends PharmacyTest {

    private static final String WEAKER = "Morphine 10mg modified-release tablets";

    @Autowired
    private ApplicationContext application;

    private TestPharmacy pharmacy;
    private AtTheRegister register;

    @BeforeEach
    void open() {
        pharmacy = TestPharmacy.open(application);
        register = new AtTheRegister(application, pharmacy);
    }

    @Test
    void every_line_carries_the_running_balance_and_numbers_have_no_gaps() {
        done(register.obtain(TABLETS, 60));
        assertThat(refusal(register.supply(TABLETS, 61))).isEqualTo("stock-not-enough");
        done(register.supply(TABLETS, 14));
        var entries = register.entries(WEAKER);
        assertThat(entries).extracting(Entry::number).containsExactly(1L, 2L);
        assertThat(entries.getLast().balance()).isEqualByComparingTo("46");
        assertThat(entries.getFirst().told().name()).isEqualTo("Larkspur Wholesale Ltd");
        assertThat(entries.getLast().told().name()).isEqualTo("Edna Marsh");
        assertThat(entries.getLast().signed().registration()).matches("5[0-9]{6}");
        assertThat(entries.getLast().told().idRequested()).contains(false);
        assertThat(entries.getLast().schedule()).isEqualTo(Level.SCHEDULE_2);
    }

    @Test
    void CD_03_a_supply_on_prescription_names_the_field_that_is_missing_and_takes_no_and_no() {
        done(register.obtain(TABLETS, 60));
        assertThat(field(supply(
                        new Collection(Optional.empty(), Optional.empty(), Optional.of(false), Optional.of(false)))))
                .isEqualTo("collector");
        assertThat(field(supply(new Collection(
                        Optional.of(Collector.HEALTHCARE_PROFESSIONAL),
                        Optional.of(new Party("Nurse Bell", "")),
                        Optional.of(true),
                        Optional.of(true)))))
                .isEqualTo("collectorAddress");
        assertThat(field(supply(new Collection(
                        Optional.of(Collector.PATIENT), Optional.empty(), Optional.empty(), Optional.of(false)))))
                .isEqualTo("idRequested");
        done(supply(new Collection(
                Optional.of(Collector.PATIENT_REP), Optional.empty(), Optional.of(false), Optional.of(false))));
    }

    @Test
    void CD_04_a_supply_to_a_firm_on_requisition_says_nothing_of_a_collector() {
        done(register.obtain(TABLETS, 60));
        done(register.requisition(TABLETS, 10));
        assertThat(register.entries(WEAKER).getLast().told().collector()).isEmpty();
        assertThat(register.entries(WEAKER).getLast().told().idRequested()).isEmpty();
    }

    @Test
    void CD_06_two_strengths_are_two_sections_and_two_makers_share_one() {
        done(register.obtain(TABLETS, 60));
        done(register.obtain(SAME_OF_ANOTHER_MAKER, 60));
        done(register.obtain(STRONGER, 60));
        assertThat(register.section(WEAKER).balance()).isEqualByComparingTo("120");
        assertThat(register.section("Morphine 30mg modified-release tablets").balance())
                .isEqualByComparingTo("60");
    }

    @Test
    void CD_07_a_partial_supply_enters_what_was_supplied_and_the_rest_makes_a_second_entry() {
        done(register.obtain(TABLETS, 60));
        done(register.supply(TABLETS, 20));
        done(register.supply(TABLETS, 8));
        assertThat(register.entries(WEAKER))
                .extracting(entry -> entry.change().intValueExact())
                .containsExactly(60, -20, -8);
    }

    @Test
    void CD_16_a_section_of_other_premises_is_none_here() {
        done(register.obtain(TABLETS, 60));
        var section = register.section(WEAKER);
        assertThat(refusal(application
                        .getBean(ViewRegister.class)
                        .view(pharmacy.technician(), pharmacy.otherPremises(), section.id(), OptionalLong.empty())))
                .isEqualTo("section-unknown");
        assertThat(refusal(application
                        .getBean(CorrectRegister.class)
                        .correct(
                                pharmacy.technician(),
                                new CorrectRegister.Request(
                                        pharmacy.otherPremises(), section.id(), 1, "Elsewhere", Optional.empty()))))
                .isEqualTo("section-unknown");
    }

    @Test
    void CD_16_there_are_never_two_sections_for_one_drug_strength_and_form() throws SQLException {
        done(register.obtain(TABLETS, 60));
        try (var database = TestDatabase.get().administrator().connect();
                var twice = database.prepareStatement("""
                        insert into controlled.section
                        select organisation_id, gen_random_uuid(), premises_id, class, drug, strength, form, unit, begun_at,
                               event_id
                          from controlled.section where organisation_id = ?""")) {
            twice.setObject(1, pharmacy.organisation().value());
            assertThatThrownBy(twice::execute).hasMessageContaining("one_section");
        }
    }

    @Test
    void CD_10_a_late_entry_is_accepted_and_flagged() {
        var threeDaysAgo = Instant.now().minus(Duration.ofDays(3));
        done(register.obtain(pharmacy.technician(), TABLETS, 60, Optional.of(threeDaysAgo)));
        assertThat(register.entries(WEAKER).getLast().when().late()).isTrue();
        assertThat(register.section(WEAKER).late()).isEqualTo(1);
    }

    @Test
    void CD_12_a_correction_leaves_the_entry_as_it_was_with_a_dated_note_beneath() {
        done(register.obtain(TABLETS, 60));
        done(correct("Address is 2 Mill Lane", Optional.empty()));
        var entry = register.entries(WEAKER).getFirst();
        assertThat(entry.told().address()).isEqualTo("1 Mill Lane, Ashford");
        assertThat(entry.footnotes()).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("Address is 2 Mill Lane");
            assertThat(note.on()).isNotNull();
            assertThat(note.signed().registration()).matches("2[0-9]{6}");
        });
        assertThat(entry.change()).isEqualByComparingTo(new BigDecimal(60));
    }

    @Test
    void CD_12_a_wrong_quantity_is_made_good_by_a_line_and_the_stock_follows() {
        done(register.obtain(TABLETS, 60));
        done(correct("50 came, not 60", Optional.of(new BigDecimal(50))));
        var entries = register.entries(WEAKER);
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().change()).isEqualByComparingTo("60");
        assertThat(entries.getLast().kind()).isEqualTo(Entry.Kind.CORRECTION);
        assertThat(entries.getLast().balance()).isEqualByComparingTo("50");
        assertThat(pharmacy.units(AtTheRegister.lot(TABLETS))).isEqualTo(50);
        assertThat(entries.getFirst().footnotes().getFirst().line()).contains(2L);
    }

    @Test
    void CD_13_programs_and_people_whose_roles_do_not_say_so_write_nothing() {
        var technician = pharmacy.technician();
        var program = technician.with(new Actor.Standing(
                technician.session(), Actor.SERVICE, technician.standing().provedAt()));
        assertThat(refusal(register.obtain(program, TABLETS, 60, Optional.empty())))
                .isEqualTo("register-individuals-only");
        assertThat(refusal(register.obtain(pharmacy.as(Role.STORE_ADMINISTRATOR), TABLETS, 60, Optional.empty())))
                .isEqualTo("register-not-yours");
    }

    @Test
    void CD_14_an_entry_tells_who_made_it_when_and_from_where() {
        done(register.obtain(TABLETS, 60));
        var origin = done(application
                .getBean(ViewRegister.class)
                .origin(
                        pharmacy.as(Role.INSPECTOR),
                        pharmacy.premises(),
                        register.section(WEAKER).id(),
                        1));
        assertThat(origin.event()).hasValueSatisfying(event -> {
            assertThat(event.publicText("action")).isEqualTo("STOCK_RECEIVE");
            assertThat(event.details()).containsKey("name");
            assertThat(event.facts()).containsKey("register." + origin.section().id());
        });
    }

    @Test
    void below_zero_takes_a_pharmacist_with_a_reason() throws SQLException {
        DmdCode novel = AtTheRegister.undecided();
        done(register.obtain(novel, 10));
        done(application
                .getBean(DecideSchedule.class)
                .decide(
                        pharmacy.pharmacist(),
                        new DecideSchedule.Request(
                                new DmdCode("19999999999951"),
                                Level.SCHEDULE_2,
                                true,
                                LocalDate.now(),
                                "Controlled from today")));
        assertThat(refusal(register.supply(novel, 2))).isEqualTo("register-below-zero");
        var despite = AtTheRegister.onPrescription(Optional.of("On the shelf, opening balance not entered yet"));
        assertThat(refusal(register.supply(pharmacy.technician(), novel, 2, despite)))
                .isEqualTo("register-pharmacist-needed");
        done(register.supply(pharmacy.pharmacist(), novel, 2, despite));
        var entry = register.entries("Novelamine 5mg tablets").getLast();
        assertThat(entry.balance()).isEqualByComparingTo("-2");
        assertThat(entry.links().overridden()).isTrue();
    }

    private Outcome<Register.Entered> correct(String reason, Optional<BigDecimal> quantity) {
        return application
                .getBean(CorrectRegister.class)
                .correct(
                        pharmacy.pharmacist(),
                        new CorrectRegister.Request(
                                pharmacy.premises(), register.section(WEAKER).id(), 1, reason, quantity));
    }

    private Outcome<?> supply(Collection collection) {
        return register.supply(
                pharmacy.technician(), TABLETS, 1, AtTheRegister.collected(collection, Optional.empty()));
    }

    private static String field(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError(done);
            case Outcome.Refused<?>(var reason) -> reason.field();
        };
    }
}
