package uk.co.pharmacyiq.tenancy.notice;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows what the organisation says in its notice, and all it said before. */
@Service
public class ViewNotice {

    public static final String PERMISSION = "organisation.duties";

    private static final Action<View> ACTION =
            Action.looks("NOTICE_VIEW", PERMISSION, Action.Scope.ORGANISATION, View.class);

    /** What was said from a moment on, by whom and why. */
    public record Version(int number, Told told, String why, Instant from, PersonId by, UUID event) {}

    /** All versions, newest first. */
    public record View(String handle, Told now, List<Version> versions, Map<PersonId, String> people) {}

    private final UseCases useCases;
    private final PublicNoticeStore notices;
    private final Organisations organisations;
    private final PeopleNames people;

    ViewNotice(UseCases useCases, PublicNoticeStore notices, Organisations organisations, PeopleNames people) {
        this.useCases = useCases;
        this.notices = notices;
        this.organisations = organisations;
        this.people = people;
    }

    public Outcome<View> view(Actor actor) {
        return useCases.perform(actor, ACTION, Target.none(), work -> done(view(work)));
    }

    private View view(Work work) {
        var versions = notices.list(work);
        return new View(
                organisations.view(work).organisation().handle(),
                versions.stream().findFirst().map(Version::told).orElse(Told.NOTHING_YET),
                versions,
                people.names(work));
    }
}
