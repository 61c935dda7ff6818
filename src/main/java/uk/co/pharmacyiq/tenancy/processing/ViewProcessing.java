package uk.co.pharmacyiq.tenancy.processing;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.List;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.tenancy.notice.DataHome;
import uk.co.pharmacyiq.tenancy.notice.OwnNotice;
import uk.co.pharmacyiq.tenancy.notice.Told;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows the record of processing of the organisation. */
@Service
public class ViewProcessing {

    public static final String PERMISSION = "organisation.duties";

    private static final Action<View> ACTION =
            Action.looks("PROCESSING_RECORD_VIEW", PERMISSION, Action.Scope.ORGANISATION, View.class);

    /** Who controls, how to reach it and its data protection officer, what goes to other countries, and what is done. */
    public record View(String controller, Told told, String transfers, List<Activity> activities) {}

    private final UseCases useCases;
    private final ProcessingRecord record;
    private final Organisations organisations;
    private final OwnNotice notice;
    private final DataHome home;

    ViewProcessing(
            UseCases useCases, ProcessingRecord record, Organisations organisations, OwnNotice notice, DataHome home) {
        this.useCases = useCases;
        this.record = record;
        this.organisations = organisations;
        this.notice = notice;
        this.home = home;
    }

    public Outcome<View> view(Actor actor) {
        return useCases.perform(
                actor,
                ACTION,
                Target.none(),
                work -> done(new View(
                        organisations.view(work).organisation().name(),
                        notice.now(work),
                        home.transfers(),
                        record.activities())));
    }
}
