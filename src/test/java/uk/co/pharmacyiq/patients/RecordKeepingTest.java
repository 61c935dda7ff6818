package uk.co.pharmacyiq.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Why;

/** A record is opened for a reason, and nothing in it is ever overwritten. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordKeepingTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ViewPatient viewPatient;

    @Autowired
    private RecordFact recordFact;

    @Autowired
    private ViewHistory viewHistory;

    private TestPharmacy pharmacy;
    private TestPatients patients;

    @BeforeAll
    void open() {
        pharmacy = TestPharmacy.open(application);
        patients = new TestPatients(pharmacy, application);
    }

    private ViewPatient.Request at(PatientId patient, LookReason... reason) {
        return new ViewPatient.Request(
                pharmacy.premises(), patient, List.of(reason).stream().findFirst());
    }

    @Test
    void somebody_registered_today_is_open_to_the_counter_today_and_asked_about_at_other_premises() {
        var patient = patients.register("Ada", "Byron", "1985-03-27");
        assertThat(done(viewPatient.view(pharmacy.technician(), at(patient)))
                        .record()
                        .displayName())
                .isEqualTo("Ada Byron");
        var elsewhere = new ViewPatient.Request(pharmacy.otherPremises(), patient, Optional.empty());
        assertThat(refusal(viewPatient.view(pharmacy.technician(), elsewhere))).isEqualTo("look-reason-needed");
        var because = new ViewPatient.Request(pharmacy.otherPremises(), patient, Optional.of(LookReason.PHONE));
        assertThat(done(viewPatient.view(pharmacy.technician(), because))
                        .passed()
                        .by()
                        .kind()
                        .code())
                .isEqualTo("call");
        assertThat(done(viewPatient.view(pharmacy.pharmacist(), elsewhere))
                        .record()
                        .id())
                .isEqualTo(patient);
    }

    @Test
    @DisplayName("M-003, M-037 a store administrator sees nothing clinical, not even that there is something")
    void a_store_administrator_sees_nothing_clinical() {
        var patient = patients.register("Ben", "Carr", "1950-01-02");
        patients.add(patient, penicillin());
        var seen = done(viewPatient.view(pharmacy.as(Role.STORE_ADMINISTRATOR), at(patient)));
        assertThat(seen.record().entries()).noneMatch(entry -> entry.kind() == FactKind.ALLERGY);
        assertThat(done(viewHistory.view(pharmacy.as(Role.STORE_ADMINISTRATOR), at(patient)))
                        .versions())
                .noneMatch(entry -> entry.kind() == FactKind.ALLERGY);
        assertThat(done(viewPatient.view(pharmacy.pharmacist(), at(patient)))
                        .record()
                        .of(FactKind.ALLERGY))
                .hasSize(1);
        assertThat(refusal(viewPatient.view(pharmacy.as(Role.MASTER_ADMINISTRATOR), at(patient))))
                .isEqualTo("not-allowed");
    }

    private static uk.co.pharmacyiq.patients.record.Fact penicillin() {
        return fact(
                FactKind.ALLERGY,
                "code",
                "91936005",
                "substance",
                "Penicillin",
                "type",
                "allergy",
                "severity",
                "severe",
                "certainty",
                "confirmed");
    }

    @Test
    @DisplayName("M-128 each change is a version with what stood before, and of two editors the second is told")
    void each_change_is_a_version_and_of_two_editors_the_second_is_told() {
        var patient = patients.register("Cara", "Dunn", "1970-05-06");
        var address = patients.add(patient, fact(FactKind.ADDRESS, "line1", "1 High Street", "postcode", "m14bt"));
        var place = new RecordFact.Place(pharmacy.premises(), patient);
        var moved = new RecordFact.Writing.Change(
                new RecordFact.Standing(address.entry(), 1),
                fact(FactKind.ADDRESS, "line1", "2 Low Street", "postcode", "M1 4BT"));
        done(recordFact.write(pharmacy.technician(), place, moved, Why.of("Moved house")));
        assertThat(refusal(recordFact.write(pharmacy.pharmacist(), place, moved, Why.NOTHING_SAID)))
                .isEqualTo("changed-meanwhile");
        var history = done(viewHistory.view(pharmacy.pharmacist(), at(patient)));
        var versions = history.versions().stream()
                .filter(entry -> entry.id().equals(address.entry()))
                .toList();
        assertThat(versions).hasSize(2);
        assertThat(versions.getLast().fact().differsFrom(versions.getFirst().fact()))
                .containsExactly("line1");
        assertThat(versions.getFirst().fact().get("line1")).contains("1 High Street");
        assertThat(versions.getFirst().fact().get("postcode")).contains("M1 4BT");
        assertThat(versions.getLast().written().reason()).isEqualTo("Moved house");
        assertThat(versions.getLast().written().change()).isEqualTo(Entry.Change.CHANGED);
        assertThat(versions.getLast().written().author()).contains(pharmacy.person(Role.TECHNICIAN));
        assertThat(history.before(versions.getLast())).contains(versions.getFirst());
    }

    @Test
    void an_entry_of_another_patient_or_of_another_permission_is_not_there() {
        var one = patients.register("Dee", "East", "1970-05-06");
        var other = patients.register("Eve", "Ford", "1971-05-06");
        var allergy = patients.add(other, penicillin());
        var end = new RecordFact.Writing.End(new RecordFact.Standing(allergy.entry(), 1));
        assertThat(refusal(recordFact.writeClinical(
                        pharmacy.pharmacist(), new RecordFact.Place(pharmacy.premises(), one), end, Why.NOTHING_SAID)))
                .isEqualTo("entry-unknown");
        assertThat(refusal(recordFact.write(
                        pharmacy.pharmacist(),
                        new RecordFact.Place(pharmacy.premises(), other),
                        end,
                        Why.NOTHING_SAID)))
                .isEqualTo("entry-unknown");
        assertThat(refusal(viewPatient.view(pharmacy.pharmacist(), at(new PatientId(UUID.randomUUID())))))
                .isEqualTo("patient-unknown");
        assertThat(refusal(viewPatient.view(TestPharmacy.open(application).pharmacist(), at(one))))
                .isEqualTo("premises-unknown");
    }

    @Test
    void the_whereabouts_of_somebody_in_danger_are_an_act_of_their_own() {
        var patient = patients.register("Fay", "Gray", "1990-05-06");
        patients.add(patient, fact(FactKind.ADDRESS, "line1", "3 Hidden Lane"));
        patients.add(patient, fact(FactKind.FLAG, "flag", "restricted-address"));
        var seen = done(viewPatient.view(pharmacy.pharmacist(), at(patient)));
        assertThat(seen.whereaboutsHidden()).isTrue();
        assertThat(seen.record().of(FactKind.ADDRESS)).isEmpty();
        assertThat(refusal(viewPatient.viewWithWhereabouts(pharmacy.technician(), at(patient))))
                .isEqualTo("not-allowed");
        assertThat(done(viewPatient.viewWithWhereabouts(pharmacy.pharmacist(), at(patient)))
                        .record()
                        .of(FactKind.ADDRESS))
                .hasSize(1);
        assertThat(done(viewHistory.view(pharmacy.pharmacist(), at(patient))).versions())
                .noneMatch(entry -> entry.kind() == FactKind.ADDRESS);
    }

    @Test
    void nobody_opens_their_own_record() {
        var own = patients.register("Tom", "Hill", "1980-05-06");
        patients.add(
                own,
                fact(
                        FactKind.FLAG,
                        "flag",
                        "staff",
                        "person",
                        pharmacy.person(Role.TECHNICIAN).toString()));
        assertThat(refusal(viewPatient.view(pharmacy.technician(), at(own, LookReason.AT_COUNTER))))
                .isEqualTo("own-record");
        assertThat(done(viewPatient.view(pharmacy.pharmacist(), at(own)))
                        .record()
                        .isOf(pharmacy.person(Role.TECHNICIAN)))
                .isTrue();
    }
}
