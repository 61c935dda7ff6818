package uk.co.pharmacyiq.controlled.requisition;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Notes that the original of a requisition went to the NHS Business Services Authority. */
@Service
public class SendRequisition {

    /** The name of the act on the record. */
    public static final String ACT = "REGISTER_REQUISITION_SEND";

    private static final Action<UUID> ACTION =
            Action.changes(ACT, SupplyOnRequisition.PERMISSION, Action.Scope.PREMISES, UUID.class);

    /** Which one, and on which day it went. */
    public record Request(PremisesId premises, UUID requisition, LocalDate sentOn) {}

    private final UseCases useCases;
    private final RequisitionStore requisitions;

    SendRequisition(UseCases useCases, RequisitionStore requisitions) {
        this.useCases = useCases;
        this.requisitions = requisitions;
    }

    public Outcome<UUID> send(Actor.Person actor, Request request) {
        var target = Target.at(request.premises()).about("requisition", request.requisition());
        return useCases.perform(actor, ACTION, target, work -> {
            var supplied = requisitions.suppliedOn(work, request.premises(), request.requisition());
            if (supplied.isEmpty()) {
                return refused(RequisitionRefusal.UNKNOWN);
            }
            if (request.sentOn().isBefore(supplied.get()) || request.sentOn().isAfter(work.today())) {
                return refused(RequisitionRefusal.SENT_WHEN);
            }
            work.note("sent", request.sentOn());
            return requisitions.send(work, request.premises(), request.requisition(), request.sentOn())
                    ? done(request.requisition())
                    : refused(RequisitionRefusal.SENT_ALREADY);
        });
    }
}
