package uk.co.pharmacyiq.tenancy.notice;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.tenancy.TenancyRefusal;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Publishes what the organisation says of itself, as a new version that holds at once. */
@Service
public class ChangeNotice {

    public static final String PERMISSION = "organisation.contract";

    /** The name of the act on the record. */
    public static final String ACT = "NOTICE_CHANGE";

    private static final Action<Integer> ACTION =
            Action.changes(ACT, PERMISSION, Action.Scope.ORGANISATION, Integer.class);

    /** What is to be said, and why it changes. */
    public record Request(Told told, String why) {}

    private final UseCases useCases;
    private final PublicNoticeStore notices;

    ChangeNotice(UseCases useCases, PublicNoticeStore notices) {
        this.useCases = useCases;
        this.notices = notices;
    }

    /** Answers the number of the new version. */
    public Outcome<Integer> change(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.none(), work -> {
            var before = notices.list(work);
            int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
            if (!notices.add(work, number, request.told(), request.why())) {
                return refused(TenancyRefusal.NOTICE_CHANGED);
            }
            work.note("number", number);
            work.note("why", request.why());
            return done(number);
        });
    }
}
