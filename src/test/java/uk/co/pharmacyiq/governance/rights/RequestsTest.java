package uk.co.pharmacyiq.governance.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.governance.rights.CheckIdentity.Judged;
import uk.co.pharmacyiq.governance.rights.CheckIdentity.Shown;
import uk.co.pharmacyiq.patients.RecordFact;
import uk.co.pharmacyiq.patients.TestPatients;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Why;

/** Requests from the counter to whoever may have what they ask for, against the real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TakeRequest takeRequest;

    @Autowired
    private CheckIdentity checkIdentity;

    @Autowired
    private ExtendClock extendClock;

    private TestPharmacy pharmacy;
    private TestPatients patients;
    private RightsParts parts;

    @BeforeAll
    void open() {
        pharmacy = TestPharmacy.open(application);
        patients = new TestPatients(pharmacy, application);
        parts = new RightsParts(application, pharmacy);
    }

    @Test
    void DP_13_while_a_request_is_open_nothing_is_taken_out_of_the_record_and_afterwards_it_may_be() {
        var patient = patients.register("Ada", "Frozen", "1985-03-27");
        var note = patients.add(patient, fact(FactKind.ERRAND, "text", "Rings the side door"));
        var where = parts.take(RightsKind.ACCESS, Relation.SELF, patient);
        var withdraw = new RecordFact.Writing.Withdraw(new RecordFact.Standing(note.entry(), 1));
        var place = new RecordFact.Place(pharmacy.premises(), patient);
        var recordFact = application.getBean(RecordFact.class);
        assertThat(refusal(recordFact.write(pharmacy.pharmacist(), place, withdraw, Why.of("wrong patient"))))
                .isEqualTo("record-frozen");
        done(application.getBean(DecideRequest.class).withdraw(parts.lead(), where, "She rang and took it back"));
        done(recordFact.write(pharmacy.pharmacist(), place, withdraw, Why.of("wrong patient")));
    }

    @Test
    void DP_12_a_parent_of_a_fifteen_year_old_comes_to_nothing_without_evidence_its_end_and_the_childs_word() {
        var child = patients.register(
                "Kit", "Young", parts.today().minusYears(15).minusDays(40).toString());
        var where = parts.take(RightsKind.ACCESS, Relation.PARENT, child);
        var ends = Optional.of(parts.today().plusYears(1));
        assertThat(confirm(where, "", Optional.empty(), Judged.NOBODY)).isEqualTo("evidence-needed");
        assertThat(confirm(where, "Birth certificate", Optional.empty(), Judged.NOBODY))
                .isEqualTo("evidence-end-needed");
        assertThat(confirm(where, "Birth certificate", Optional.of(parts.today().minusDays(1)), Judged.NOBODY))
                .isEqualTo("evidence-expired");
        assertThat(confirm(where, "Birth certificate", ends, Judged.NOBODY)).isEqualTo("competence-needed");
        var agrees = new Judged(Optional.of(Competence.UNDERSTANDS_AND_AGREES), "Spoke to Kit alone");
        done(checkIdentity.confirm(
                parts.lead(), where, new Shown("Passport", "Birth certificate", ends, Optional.empty(), agrees)));
        assertThat(parts.request(where).state()).isEqualTo(RequestState.COLLECTING);
    }

    private String confirm(RightsRequest.Where where, String evidence, Optional<LocalDate> ends, Judged judged) {
        return refusal(checkIdentity.confirm(
                parts.lead(), where, new Shown("Passport", evidence, ends, Optional.empty(), judged)));
    }

    @Test
    void DP_40_a_request_about_somebody_who_died_is_one_by_the_law_about_the_dead_and_takes_evidence() {
        var patient = patients.register("Old", "Departed", "1930-01-01");
        patients.add(patient, fact(FactKind.DEATH, "on", "2026-09-01", "source", "Coroner"));
        var where = parts.take(RightsKind.ACCESS, Relation.SELF, patient);
        assertThat(parts.request(where).kind()).isEqualTo(RightsKind.DECEASED);
        assertThat(parts.request(where).due(parts.today()))
                .isEqualTo(parts.today().plusDays(20));
        assertThat(confirm(where, "Grant of probate", Optional.empty(), Judged.NOBODY))
                .isEqualTo("entitlement-needed");
        var representative = Optional.of(Relation.REPRESENTATIVE);
        assertThat(refusal(checkIdentity.confirm(
                        parts.lead(),
                        where,
                        new Shown("Passport", "", Optional.empty(), representative, Judged.NOBODY))))
                .isEqualTo("entitlement-needed");
        done(checkIdentity.confirm(
                parts.lead(),
                where,
                new Shown("Passport", "Grant of probate", Optional.empty(), representative, Judged.NOBODY)));
        assertThat(parts.request(where).state()).isEqualTo(RequestState.COLLECTING);
    }

    @Test
    void DP_40_nobody_comes_to_the_record_of_a_living_person_by_the_law_about_the_dead() {
        var where =
                parts.take(RightsKind.DECEASED, Relation.REPRESENTATIVE, patients.register("Al", "Ive", "1970-01-01"));
        assertThat(confirm(where, "Grant of probate", Optional.of(parts.today()), Judged.NOBODY))
                .isEqualTo("death-unknown");
    }

    @Test
    void DP_02_an_extension_after_the_first_month_is_refused_and_one_within_it_gives_two_months_more() {
        var late = parts.where(done(takeRequest.take(
                pharmacy.technician(),
                parts.asked(RightsKind.ACCESS, Relation.SELF, parts.today().minusMonths(2), Optional.empty()))));
        assertThat(refusal(extendClock.extend(parts.lead(), late, "Many records")))
                .isEqualTo("extension-too-late");
        var fresh = parts.take(RightsKind.ACCESS, Relation.SELF, patients.register("Ex", "Tended", "1970-01-01"));
        done(extendClock.extend(parts.lead(), fresh, "Many records"));
        assertThat(parts.request(fresh).due(parts.today()))
                .isAfterOrEqualTo(parts.today().plusMonths(3));
        assertThat(refusal(extendClock.extend(parts.lead(), fresh, "Again"))).isEqualTo("extension-too-late");
    }

    @Test
    void DP_03_the_clock_stands_still_while_identity_is_awaited_and_goes_on_when_it_comes() {
        var where = parts.take(RightsKind.ACCESS, Relation.SELF, patients.register("Pau", "Sed", "1970-01-01"));
        done(application.getBean(PauseClock.class).awaitIdentity(parts.lead(), where, "Nobody here knows her"));
        assertThat(parts.request(where).clock().stopped()).isTrue();
        done(checkIdentity.confirm(parts.lead(), where, RightsParts.passport()));
        assertThat(parts.request(where).clock().stopped()).isFalse();
        done(application.getBean(PauseClock.class).awaitClarification(parts.lead(), where, "Which years?"));
        done(application.getBean(PauseClock.class).clarified(parts.lead(), where, "All of them"));
        assertThat(parts.request(where).state()).isEqualTo(RequestState.COLLECTING);
    }

    @Test
    void nothing_is_received_tomorrow_and_nobody_without_the_right_handles_anything() {
        assertThat(refusal(takeRequest.take(
                        pharmacy.technician(),
                        parts.asked(
                                RightsKind.ACCESS, Relation.SELF, parts.today().plusDays(1), Optional.empty()))))
                .isEqualTo("received-in-future");
        var where = parts.take(RightsKind.ACCESS, Relation.SELF, patients.register("No", "Body", "1970-01-01"));
        assertThat(refusal(checkIdentity.confirm(pharmacy.as(Role.COUNTER_ASSISTANT), where, RightsParts.passport())))
                .isEqualTo("not-allowed");
        assertThat(refusal(checkIdentity.confirm(
                        parts.lead(),
                        new RightsRequest.Where(pharmacy.otherPremises(), where.id()),
                        RightsParts.passport())))
                .isEqualTo("rights-request-unknown");
    }

    @Test
    void a_step_that_the_table_does_not_allow_is_refused() {
        var where = parts.take(RightsKind.ACCESS, Relation.SELF, patients.register("Too", "Soon", "1970-01-01"));
        assertThat(refusal(application
                        .getBean(DecideRequest.class)
                        .answer(parts.lead(), where, new DecideRequest.Answer(Optional.empty(), "Done"))))
                .isEqualTo("step-not-possible");
    }
}
