package uk.co.pharmacyiq.governance.inspection;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Lets the holder of a pass in, and tells what their pass is for while it is good. */
@Service
public class EnterByPass {

    private static final Action<Entered> ACTION =
            Action.looks("INSPECTION_ENTER", "record.read", Action.Scope.ORGANISATION, Entered.class);

    /** What a visitor sees first. */
    public record Entered(Inspection inspection) {}

    /** A visitor by the pass they hold, and when it ends. */
    public record Visit(Actor.Visitor visitor, Instant expiresAt) {}

    private final UseCases useCases;
    private final PassDoor door;
    private final InspectionStore inspections;

    EnterByPass(UseCases useCases, PassDoor door, InspectionStore inspections) {
        this.useCases = useCases;
        this.door = door;
        this.inspections = inspections;
    }

    /** Whoever holds this secret; empty where it is no pass, or one that is good no more. */
    public Optional<Visit> visitor(String token, Request request) {
        return SecretToken.parse(token)
                .flatMap(secret -> door.enter(secret, request))
                .map(holder -> new Visit(holder.visitor(), holder.expiresAt()));
    }

    /** Somebody comes in: it is on the organisation's record. */
    public Outcome<Entered> enter(Actor.Visitor visitor) {
        return useCases.perform(
                visitor,
                ACTION,
                Target.of("inspection", visitor.pass()),
                work -> good(work)
                        .<Outcome<Entered>>map(pass -> done(new Entered(pass)))
                        .orElseGet(() -> refused(InspectionRefusal.PASS_NOT_GOOD)));
    }

    /** The pass of the visitor at work, if it is good at this moment; to be asked in every look. */
    public Optional<Inspection> good(Work work) {
        return work.actor() instanceof Actor.Visitor visitor
                ? inspections.find(work, visitor.pass()).filter(pass -> pass.isGood(work.now()))
                : Optional.empty();
    }
}
