package uk.co.pharmacyiq.governance.privacy;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Answers a question about looks with a finding. Nobody does so about themselves. */
@Service
public class CloseCase {

    public static final String PERMISSION = ViewPrivacy.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "LOOKS_QUESTION_CLOSE";

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.ORGANISATION, UUID.class);

    /** Which question, what was found, and how: whom they asked, what the reason was. */
    public record Request(UUID asked, PrivacyCase.Finding finding, String note) {}

    private final UseCases useCases;
    private final CaseFile file;

    CloseCase(UseCases useCases, CaseFile file) {
        this.useCases = useCases;
        this.file = file;
    }

    public Outcome<UUID> close(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.of("privacy-case", request.asked()),
                work -> file.find(work, request.asked()).then(found -> close(work, found, request)));
    }

    private Outcome<UUID> close(Work work, PrivacyCase found, Request request) {
        return file.close(work, found, request.finding(), request.note()).then(id -> {
            work.note("looker", found.person());
            work.note("finding", request.finding().title());
            work.note("note", request.note());
            return done(id);
        });
    }
}
