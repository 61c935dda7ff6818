package uk.co.pharmacyiq.controlled;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.controlled.Happening.Medicine;
import uk.co.pharmacyiq.controlled.Particulars.Collection;
import uk.co.pharmacyiq.controlled.Particulars.Collector;
import uk.co.pharmacyiq.controlled.Particulars.Party;
import uk.co.pharmacyiq.controlled.Register.Entered;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** What tests of the register need: a use case of their own in which entries are made, and what is entered. */
final class AtTheRegister {

    static final Medicine TABLETS = new Medicine(
            new DmdCode("12459999999109"), "Morphine 10mg modified-release tablets", "tablet", Level.SCHEDULE_2);
    static final Medicine STRONGER = new Medicine(
            new DmdCode("12499999999100"), "Morphine 30mg modified-release tablets", "tablet", Level.SCHEDULE_2);
    static final Party WHOLESALER = new Party("Larkspur Wholesale Ltd", "1 Mill Lane, Ashford");
    static final Party PATIENT = new Party("Edna Marsh", "4 Quay Street, Ashford");

    private static final Action<Entered> ENTER =
            Action.changes("STOCK_TEST", Register.PERMISSION, Action.Scope.PREMISES, Entered.class);

    private final ApplicationContext application;
    private final TestPharmacy pharmacy;

    AtTheRegister(ApplicationContext application, TestPharmacy pharmacy) {
        this.application = application;
        this.pharmacy = pharmacy;
    }

    Outcome<Entered> enter(Actor actor, Function<Work, Outcome<Entered>> body) {
        return application.getBean(UseCases.class).perform(actor, ENTER, Target.at(pharmacy.premises()), body);
    }

    Outcome<Entered> enter(Happening happening) {
        return enter(
                pharmacy.technician(),
                work -> application.getBean(Register.class).enter(work, happening));
    }

    Happening obtained(Medicine medicine, long units) {
        return happening(medicine, units, new Particulars.Obtained(WHOLESALER), Instant.now());
    }

    Happening supplied(Medicine medicine, long units) {
        return happening(medicine, units, onPrescription(Optional.empty()), Instant.now());
    }

    static Particulars.Supplied onPrescription(Optional<String> despite) {
        return new Particulars.Supplied(
                PATIENT,
                "Dr J Okafor, Quayside Surgery",
                Optional.of(new Collection(
                        Optional.of(Collector.PATIENT), Optional.empty(), Optional.of(false), Optional.of(false))),
                despite);
    }

    Happening happening(Medicine medicine, long units, Particulars particulars, Instant at) {
        return new Happening(
                pharmacy.premises(), medicine, Quantity.of(units), at, Optional.of(UUID.randomUUID()), particulars);
    }

    Section section(Medicine medicine) {
        var found = new AtomicReference<Section>();
        TestPharmacy.done(application.getBean(ViewRegister.class).list(pharmacy.technician(), pharmacy.premises()))
                .sections()
                .stream()
                .filter(section -> section.line().equals(DrugLine.of(medicine.name())))
                .forEach(found::set);
        return found.get();
    }

    /** As the application's own role, bound to nobody: what the table's rights say. */
    static Connection asApplication() throws SQLException {
        return TestDatabase.get().app().connect();
    }
}
