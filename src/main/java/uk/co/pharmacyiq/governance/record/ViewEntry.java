package uk.co.pharmacyiq.governance.record;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.audit.state.SealLook;
import uk.co.pharmacyiq.audit.state.SealState;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows one entry of the record: the sentence, every field, what was sealed beside it, and its seal. */
@Service
public class ViewEntry {

    private static final Action<View> ACTION =
            Action.looks("RECORD_VIEW", SearchRecord.PERMISSION, Action.Scope.ANYWHERE, View.class);

    /**
     * One entry.
     *
     * @param names what the things it names are called
     * @param size how many entries of the organisation are sealed
     */
    public record View(Told told, Names names, long size, SealState state) {

        /** A detail's value in words where it is an identifier of something that has a name. */
        public String words(String detail, String value) {
            var type = detail.replaceFirst("\\.(before|after)$", "").replaceFirst("^other-", "");
            return names.of(type, value).orElse(value);
        }
    }

    private final UseCases useCases;
    private final Sight.Finder sights;
    private final Told.Teller teller;
    private final SealLook seals;

    ViewEntry(UseCases useCases, Sight.Finder sights, Told.Teller teller, SealLook seals) {
        this.useCases = useCases;
        this.sights = sights;
        this.teller = teller;
        this.seals = seals;
    }

    public Outcome<View> view(Actor actor, UUID event) {
        return useCases.perform(
                actor,
                ACTION,
                Target.of("entry", event),
                work -> entry(work, event).then(entry -> done(view(work, entry))));
    }

    /** The entry, for those who may see it; to all others it does not exist. */
    Outcome<Entry> entry(Work work, UUID event) {
        return sights.of(work, SearchRecord.PERMISSION)
                .then(sight -> work.event(event)
                        .map(Entry::of)
                        .filter(sight::covers)
                        .<Outcome<Entry>>map(Outcome::done)
                        .orElseGet(() -> refused(RecordRefusal.ENTRY_UNKNOWN)));
    }

    private View view(Work work, Entry entry) {
        var names = teller.names(work, List.of(entry));
        return new View(
                teller.tell(work, List.of(entry), names).getFirst(),
                names,
                seals.sealed(work.organisation()),
                seals.state());
    }
}
