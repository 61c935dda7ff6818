package uk.co.pharmacyiq.controlled;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.controlled.keys.KeyStep.Kind;
import uk.co.pharmacyiq.controlled.keys.MoveKeys;
import uk.co.pharmacyiq.controlled.keys.ViewKeys;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Actor;

class KeysTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;

    @BeforeEach
    void open() {
        pharmacy = TestPharmacy.open(application);
    }

    @Test
    @DisplayName("CD-46 a pharmacist holds the keys; anybody else names the procedure under which they do")
    void CD_46_whoever_is_no_pharmacist_names_the_procedure() {
        assertThat(refusal(step(pharmacy.technician(), Kind.TAKEN, null, "")))
                .isEqualTo("keys-pharmacist-or-procedure");
        done(step(pharmacy.technician(), Kind.TAKEN, null, "SOP 14, keys during a short absence"));
        done(step(pharmacy.technician(), Kind.RETURNED, null, ""));
        done(step(pharmacy.pharmacist(), Kind.TAKEN, null, ""));
        assertThat(refusal(step(pharmacy.technician(), Kind.TAKEN, null, "SOP 14")))
                .isEqualTo("keys-held");
        assertThat(refusal(step(pharmacy.technician(), Kind.RETURNED, null, "")))
                .isEqualTo("keys-not-yours");
    }

    @Test
    @DisplayName("CD-46 keys are handed over by both persons, each in a session of their own")
    void CD_46_keys_are_handed_over_by_both_persons() {
        var technician = pharmacy.technician().id();
        done(step(pharmacy.pharmacist(), Kind.TAKEN, null, ""));
        assertThat(refusal(step(pharmacy.technician(), Kind.ACCEPTED, null, "SOP 14")))
                .isEqualTo("keys-not-offered");
        assertThat(refusal(step(
                        pharmacy.pharmacist(),
                        Kind.OFFERED,
                        pharmacy.pharmacist().id(),
                        "")))
                .isEqualTo("keys-person-unknown");
        done(step(pharmacy.pharmacist(), Kind.OFFERED, technician, ""));
        done(step(pharmacy.technician(), Kind.ACCEPTED, null, "SOP 14"));
        assertThat(refusal(step(pharmacy.pharmacist(), Kind.RETURNED, null, "")))
                .isEqualTo("keys-not-yours");
        var steps = done(application.getBean(ViewKeys.class).list(pharmacy.pharmacist(), pharmacy.premises()))
                .steps();
        assertThat(steps).extracting(each -> each.kind()).containsExactly(Kind.ACCEPTED, Kind.OFFERED, Kind.TAKEN);
        assertThat(steps.getFirst().person()).isEqualTo(technician);
        assertThat(pharmacy.caller(Role.PHARMACIST, port)
                        .get("/premises/" + pharmacy.premises() + "/controlled/keys")
                        .body())
                .contains("holds the keys")
                .contains("Procedure: SOP 14");
    }

    private Outcome<Long> step(Actor.Person who, Kind kind, @Nullable PersonId to, String procedure) {
        return application
                .getBean(MoveKeys.class)
                .move(
                        who,
                        new MoveKeys.Request(
                                pharmacy.premises(),
                                kind,
                                Optional.ofNullable(to),
                                Optional.of(procedure).filter(text -> !text.isEmpty())));
    }
}
