package uk.co.pharmacyiq.inventory.waste;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Puts the papers that came of it with a consignment: the consignment note, the certificate of destruction. */
@Service
public class CertifyWaste {

    public static final String PERMISSION = BookWaste.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_WASTE_CERTIFY";

    private static final Action<Boolean> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Boolean.class);

    /** A paper as it came. */
    public record Sheet(Consignment.Paper.Kind kind, String number, LocalDate dated, String signedBy) {}

    private final UseCases useCases;
    private final ConsignmentStore consignments;
    private final WastePartStore parts;

    CertifyWaste(UseCases useCases, ConsignmentStore consignments, WastePartStore parts) {
        this.useCases = useCases;
        this.consignments = consignments;
        this.parts = parts;
    }

    public Outcome<Boolean> certify(Actor actor, PremisesId premises, UUID consignment, Sheet sheet) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(premises).about("consignment", consignment),
                work -> consignments
                        .find(work, premises, consignment)
                        .map(found -> certify(work, found, sheet))
                        .orElseGet(() -> refused(WasteRefusal.UNKNOWN)));
    }

    private Outcome<Boolean> certify(Work work, Consignment found, Sheet sheet) {
        var booked = LocalDate.ofInstant(found.bookedAt(), LondonTime.ZONE);
        if (sheet.dated().isBefore(booked) || sheet.dated().isAfter(work.today())) {
            return refused(WasteRefusal.PAPER_TOO_EARLY);
        }
        work.note("paper", sheet.kind().title());
        work.note("number", sheet.number());
        return parts.addPaper(work, found.id(), sheet) ? done(true) : refused(WasteRefusal.PAPER_TWICE);
    }
}
