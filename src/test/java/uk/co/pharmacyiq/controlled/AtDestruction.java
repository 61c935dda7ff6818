package uk.co.pharmacyiq.controlled;

import static uk.co.pharmacyiq.TestPharmacy.done;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.controlled.destroying.AddExemption;
import uk.co.pharmacyiq.controlled.destroying.AddWitness;
import uk.co.pharmacyiq.controlled.destroying.DestroyStock;
import uk.co.pharmacyiq.controlled.destroying.QuarantinedStock;
import uk.co.pharmacyiq.controlled.destroying.ViewDestruction;
import uk.co.pharmacyiq.controlled.destroying.Witness;
import uk.co.pharmacyiq.inventory.QuarantineStock;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** What tests of destruction need: stock in quarantine, a witness, a waste exemption, and the act. */
final class AtDestruction {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private static final Action<String> LOOK =
            Action.changes("TEST_SET_UP", "test.set-up", Action.Scope.OPERATOR, String.class);

    private final ApplicationContext application;
    private final TestPharmacy pharmacy;

    AtDestruction(ApplicationContext application, TestPharmacy pharmacy) {
        this.application = application;
        this.pharmacy = pharmacy;
    }

    /** What came in of a batch is set apart, from goods-in. */
    Outcome<Posted> quarantine(DmdCode pack, long units) {
        return application
                .getBean(QuarantineStock.class)
                .quarantine(
                        pharmacy.technician(),
                        new Shift(
                                pharmacy.premises(),
                                AtTheRegister.lot(pack),
                                Quantity.of(units),
                                pharmacy.place(pharmacy.premises(), PlaceKind.GOODS_IN)
                                        .id(),
                                Optional.of(pharmacy.place(pharmacy.premises(), PlaceKind.QUARANTINE)
                                        .id()),
                                Optional.of(new Why(Reason.DAMAGED, "")),
                                Optional.empty()));
    }

    UUID exemption(LocalDate until) {
        return done(application
                .getBean(AddExemption.class)
                .add(
                        pharmacy.pharmacist(),
                        new AddExemption.Request(pharmacy.premises(), "WEX123456", until.minusYears(1), until)));
    }

    UUID witness(LocalDate until) {
        return witness("Walter Ness", "", Optional.empty(), until);
    }

    UUID witness(String name, String registration, Optional<PersonId> person, LocalDate until) {
        return done(addWitness(name, registration, person, until.minusDays(20), until));
    }

    Outcome<UUID> addWitness(
            String name, String registration, Optional<PersonId> person, LocalDate from, LocalDate until) {
        return application
                .getBean(AddWitness.class)
                .add(
                        pharmacy.pharmacist(),
                        new AddWitness.Request(
                                pharmacy.premises(),
                                person,
                                Witness.Basis.CDAO_LICENCE,
                                from,
                                until,
                                new Witness.Details(
                                        name,
                                        "1 Bay Road, Ashford",
                                        registration,
                                        "CDAO-77",
                                        "NHS England South East")));
    }

    Outcome<DestroyStock.Destroyed> destroy(DmdCode pack, long units, UUID witness) {
        return destroy(pharmacy.technician(), pack, units, witness);
    }

    Outcome<DestroyStock.Destroyed> destroy(Actor.Person who, DmdCode pack, long units, UUID witness) {
        var lot = AtTheRegister.lot(pack);
        return application
                .getBean(DestroyStock.class)
                .destroy(
                        who,
                        new DestroyStock.Request(
                                pharmacy.premises(),
                                List.of(new QuarantinedStock.Portion(
                                        new QuarantinedStock.Lot(
                                                pack,
                                                lot.batch().value(),
                                                lot.expiry().lastDay()),
                                        Quantity.of(units))),
                                witness,
                                Optional.of(1),
                                Optional.empty()));
    }

    /** Under which number the register of their profession lists somebody. */
    String number(PersonId person) {
        return done(application
                .getBean(UseCases.class)
                .perform(
                        Actor.Operator.of(pharmacy.organisation(), "look"),
                        LOOK,
                        Target.none(),
                        work -> Outcome.done(application
                                .getBean(PeopleNames.Registrations.class)
                                .live(work, person)
                                .orElseThrow()
                                .digits())));
    }

    ViewDestruction.Listing listing() {
        return done(application.getBean(ViewDestruction.class).list(pharmacy.pharmacist(), pharmacy.premises()));
    }
}
