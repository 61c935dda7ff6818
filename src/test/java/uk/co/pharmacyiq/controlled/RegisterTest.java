package uk.co.pharmacyiq.controlled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.controlled.AtTheRegister.STRONGER;
import static uk.co.pharmacyiq.controlled.AtTheRegister.TABLETS;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
import uk.co.pharmacyiq.controlled.Register.Entered;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Actor;

class RegisterTest extends PharmacyTest {

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
        done(register.enter(register.obtained(TABLETS, 60)));
        assertThat(refusal(register.enter(register.supplied(TABLETS, 61)))).isEqualTo("register-below-zero");
        done(register.enter(register.supplied(TABLETS, 14)));
        var entries = entries();
        assertThat(entries).extracting(Entry::number).containsExactly(1L, 2L);
        assertThat(entries.getLast().balance()).isEqualByComparingTo("46");
        assertThat(entries.getLast().told().name()).isEqualTo("Edna Marsh");
        assertThat(entries.getLast().signed().registration()).startsWith("501");
        assertThat(entries.getLast().told().idRequested()).contains(false);
    }

    @Test
    void CD_03_a_supply_on_prescription_names_the_field_that_is_missing_and_takes_no_and_no() {
        done(register.enter(register.obtained(TABLETS, 60)));
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
        done(register.enter(register.obtained(TABLETS, 60)));
        var toFirm = new Particulars.Supplied(
                new Party("Quayside Surgery", "2 Quay Street"), "Dr J Okafor", Optional.empty(), Optional.empty());
        done(register.enter(register.happening(TABLETS, 10, toFirm, Instant.now())));
        assertThat(entries().getLast().told().collector()).isEmpty();
        assertThat(entries().getLast().told().idRequested()).isEmpty();
    }

    @Test
    void CD_06_two_strengths_are_two_sections_and_CD_16_one_of_other_premises_is_none_here() {
        done(register.enter(register.obtained(TABLETS, 60)));
        done(register.enter(register.obtained(STRONGER, 60)));
        var section = register.section(TABLETS);
        assertThat(section.id()).isNotEqualTo(register.section(STRONGER).id());
        var view = application.getBean(ViewRegister.class);
        assertThat(refusal(
                        view.view(pharmacy.technician(), pharmacy.otherPremises(), section.id(), OptionalLong.empty())))
                .isEqualTo("section-unknown");
        var there = application
                .getBean(CorrectRegister.class)
                .correct(
                        pharmacy.technician(),
                        new CorrectRegister.Request(
                                pharmacy.otherPremises(), section.id(), 1, "Elsewhere", Optional.empty()));
        assertThat(refusal(there)).isEqualTo("section-unknown");
    }

    @Test
    void CD_16_there_are_never_two_sections_for_one_drug_strength_and_form() throws SQLException {
        done(register.enter(register.obtained(TABLETS, 60)));
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
        done(register.enter(
                register.happening(TABLETS, 60, new Particulars.Obtained(AtTheRegister.WHOLESALER), threeDaysAgo)));
        assertThat(entries().getLast().when().late()).isTrue();
        assertThat(register.section(TABLETS).late()).isEqualTo(1);
    }

    @Test
    void CD_11_nobody_changes_or_removes_an_entry_not_even_past_the_application() throws SQLException {
        done(register.enter(register.obtained(TABLETS, 60)));
        try (var database = AtTheRegister.asApplication();
                var statement = database.createStatement()) {
            for (var change : List.of(
                    "update controlled.entry set quantity = 1",
                    "delete from controlled.entry",
                    "truncate controlled.entry",
                    "update controlled.footnote set written_on = current_date",
                    "delete from controlled.footnote")) {
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void CD_11_a_tampered_row_is_told_by_its_number() throws SQLException {
        for (int i = 0; i < 4; i++) {
            done(register.enter(register.obtained(TABLETS, 60)));
        }
        assertThat(proof().wrong()).isEmpty();
        try (var database = TestDatabase.get().administrator().connect();
                var statement = database.createStatement()) {
            statement.execute("alter table controlled.entry disable trigger user");
            statement.execute(
                    "update controlled.entry set occurred_at = occurred_at - interval '1 second' where number = 3"
                            + " and organisation_id = '" + pharmacy.organisation() + "'");
            for (var trigger : List.of("append_only", "covered", "follow_page", "never_emptied")) {
                statement.execute("alter table controlled.entry enable always trigger " + trigger);
            }
        }
        assertThat(proof().wrong()).hasValue(3);
    }

    @Test
    void CD_12_a_correction_leaves_the_entry_as_it_was_with_a_dated_note_beneath() {
        done(register.enter(register.obtained(TABLETS, 60)));
        var section = register.section(TABLETS);
        done(application
                .getBean(CorrectRegister.class)
                .correct(
                        pharmacy.pharmacist(),
                        new CorrectRegister.Request(
                                pharmacy.premises(), section.id(), 1, "Address is 2 Mill Lane", Optional.empty())));
        var entry = entries().getFirst();
        assertThat(entry.told().address()).isEqualTo("1 Mill Lane, Ashford");
        assertThat(entry.footnotes()).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("Address is 2 Mill Lane");
            assertThat(note.on()).isNotNull();
            assertThat(note.signed().registration()).startsWith("201");
        });
        assertThat(entry.change()).isEqualByComparingTo(new BigDecimal(60));
    }

    @Test
    void CD_13_programs_and_people_whose_roles_do_not_say_so_write_nothing() {
        var technician = pharmacy.technician();
        var program = technician.with(new Actor.Standing(
                technician.session(), Actor.SERVICE, technician.standing().provedAt()));
        var happening = register.obtained(TABLETS, 60);
        assertThat(refusal(register.enter(
                        program, work -> application.getBean(Register.class).enter(work, happening))))
                .isEqualTo("register-individuals-only");
        assertThat(refusal(register.enter(
                        pharmacy.as(Role.STORE_ADMINISTRATOR),
                        work -> application.getBean(Register.class).enter(work, happening))))
                .isEqualTo("not-allowed");
    }

    @Test
    void below_zero_takes_a_pharmacist_with_a_reason() {
        done(register.enter(register.obtained(TABLETS, 10)));
        var despite = register.happening(
                TABLETS,
                12,
                AtTheRegister.onPrescription(Optional.of("Counted 12, delivery not entered")),
                Instant.now());
        assertThat(refusal(register.enter(despite))).isEqualTo("register-pharmacist-needed");
        done(register.enter(
                pharmacy.pharmacist(),
                work -> application.getBean(Register.class).enter(work, despite)));
        assertThat(entries().getLast().balance()).isEqualByComparingTo("-2");
        assertThat(entries().getLast().links().overridden()).isTrue();
    }

    @Test
    void of_many_who_enter_at_once_nobody_takes_a_number_twice_or_leaves_one_out() throws Exception {
        done(register.enter(register.obtained(TABLETS, 10)));
        var tasks = new ArrayList<Callable<Outcome<Entered>>>();
        for (int i = 0; i < 30; i++) {
            tasks.add(() -> register.enter(register.supplied(TABLETS, 1)));
        }
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(tasks)) {
                answer.get();
            }
        }
        assertThat(entries()).hasSize(11);
        assertThat(register.section(TABLETS).balance()).isEqualByComparingTo("0");
        assertThat(proof().wrong()).isEmpty();
    }

    private Outcome<Entered> supply(Collection collection) {
        return register.enter(register.happening(
                TABLETS,
                1,
                new Particulars.Supplied(
                        AtTheRegister.PATIENT, "Dr J Okafor", Optional.of(collection), Optional.empty()),
                Instant.now()));
    }

    private static String field(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError(done);
            case Outcome.Refused<?>(var reason) -> reason.field();
        };
    }

    private ViewRegister.Proof proof() {
        return done(application
                .getBean(ViewRegister.class)
                .verify(
                        pharmacy.technician(),
                        pharmacy.premises(),
                        register.section(TABLETS).id()));
    }

    private List<Entry> entries() {
        return done(application
                        .getBean(ViewRegister.class)
                        .view(
                                pharmacy.technician(),
                                pharmacy.premises(),
                                register.section(TABLETS).id(),
                                OptionalLong.empty()))
                .entries();
    }
}
