package uk.co.pharmacyiq.inventory.recall;

import static uk.co.pharmacyiq.TestPharmacy.PARACETAMOL;
import static uk.co.pharmacyiq.TestPharmacy.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.tenancy.AddPremises;

/** An organisation of three premises that all hold a batch, and what is done there about an alert. */
final class RecallParts {

    final TestPharmacy pharmacy;
    final PremisesId third;
    final Lot lot;
    private final ApplicationContext application;

    RecallParts(ApplicationContext application) {
        this.application = application;
        this.pharmacy = TestPharmacy.open(application);
        this.third = done(application
                        .getBean(AddPremises.class)
                        .add(
                                pharmacy.as(Role.MASTER_ADMINISTRATOR),
                                TestPharmacy.newPremises(pharmacy.marker() + " third")))
                .id();
        this.lot = pharmacy.lot("AB123", LocalDate.now().plusYears(1));
    }

    List<PremisesId> everywhere() {
        return List.of(pharmacy.premises(), pharmacy.otherPremises(), third);
    }

    Posted receive(PremisesId at, Lot what, long units) {
        return done(application
                .getBean(ReceiveStock.class)
                .receive(
                        pharmacy.technician(),
                        new ReceiveStock.Request(
                                at, List.of(new ReceiveStock.Delivered(what, Quantity.of(units))), Optional.empty())));
    }

    Outcome<Posted> pick(PremisesId at, Optional<Lot> chosen) {
        return application
                .getBean(IssueStock.class)
                .issue(
                        pharmacy.technician(),
                        new IssueStock.Request(
                                at, PARACETAMOL, Quantity.of(1), chosen, Optional.empty(), Optional.empty()));
    }

    /** An alert for the batch, as it came in at the first premises. */
    UUID alert(AlertClass kind, Instant issued, Instant received) {
        return done(add(kind, issued, received, PARACETAMOL_AND_BATCH)).alerts().getFirst();
    }

    Outcome<AddAlert.Entered> add(AlertClass kind, Instant issued, Instant received, AlertLot what) {
        return application
                .getBean(AddAlert.class)
                .add(
                        pharmacy.technician(),
                        new AddAlert.Request(
                                pharmacy.premises(),
                                List.of(new AddAlert.Incoming(
                                        new Alert.Head(
                                                "EL(26)A/"
                                                        + UUID.randomUUID()
                                                                .toString()
                                                                .substring(0, 4),
                                                kind,
                                                Alert.Level.PHARMACY,
                                                "Paracetamol 500mg tablets, glass found"),
                                        issued,
                                        Optional.of(received),
                                        Optional.empty(),
                                        List.of(what)))));
    }

    static final AlertLot PARACETAMOL_AND_BATCH = new AlertLot(
            new AlertLot.Named("", "", ""), Optional.of(PARACETAMOL), Optional.of("ab123"), Optional.empty());

    ViewAlerts.View view(UUID alert) {
        return done(application.getBean(ViewAlerts.class).view(pharmacy.pharmacist(), pharmacy.premises(), alert));
    }

    Standing standing(UUID alert, PremisesId at) {
        return view(alert).row().at(at);
    }

    Outcome<HoldBatch.Held> hold(UUID alert) {
        return application
                .getBean(HoldBatch.class)
                .hold(pharmacy.pharmacist(), new HoldBatch.Request(pharmacy.premises(), alert, false));
    }

    Outcome<Boolean> close(UUID alert, long units, String note) {
        return application
                .getBean(CloseAlert.class)
                .close(
                        pharmacy.pharmacist(),
                        new CloseAlert.Request(pharmacy.premises(), alert, Quantity.of(units), "Tom Hill", note));
    }

    int round() {
        return done(application.getBean(KeepRecalls.class).keep(pharmacy.organisation()))
                .risen();
    }
}
