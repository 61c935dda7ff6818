package uk.co.pharmacyiq.identity.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows people what they were told about their account and their work. */
@Component
public class ReadNotices {

    /** For one's own; everybody holds it. */
    public static final String PERMISSION = "own.notices";

    private static final Action<Told> LIST =
            Action.looks("OWN_NOTICES_LIST", PERMISSION, Action.Scope.SELF, Told.class);

    private static final Action<Integer> SEEN =
            Action.changes("OWN_NOTICES_SEEN", PERMISSION, Action.Scope.SELF, Integer.class);

    private final UseCases useCases;
    private final NoticeStore notices;

    ReadNotices(UseCases useCases, NoticeStore notices) {
        this.useCases = useCases;
        this.notices = notices;
    }

    /** What one person was told, the latest first. */
    public record Told(List<Notice> notices) {

        public Told {
            notices = List.copyOf(notices);
        }

        /** How many of them were not marked as seen. */
        public long unseen() {
            return notices.stream().filter(notice -> !notice.seen()).count();
        }
    }

    /** What the person at work was told. */
    public Outcome<Told> own(Actor.Person actor) {
        return useCases.perform(
                actor, LIST, Target.none(), work -> Outcome.done(new Told(notices.latest(work, actor.id()))));
    }

    /** Marks everything they were told so far as seen; answers how much that was. */
    public Outcome<Integer> seen(Actor.Person actor) {
        return useCases.perform(actor, SEEN, Target.none(), work -> Outcome.done(notices.markSeen(work, actor.id())));
    }
}
