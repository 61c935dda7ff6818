package uk.co.pharmacyiq.controlled;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows the register of premises to whoever may see it, and proves its pages; a look leaves an event. */
@Service
public class ViewRegister {

    public static final String PERMISSION = "controlled.view";

    /** The name of the look at all sections on the record. */
    public static final String ACT = "REGISTER_LIST";

    /** The most entries shown at once. */
    public static final int MOST = 100;

    private static final Action<Listing> LIST = Action.looks(ACT, PERMISSION, Action.Scope.PREMISES, Listing.class);
    private static final Action<View> VIEW =
            Action.looks("REGISTER_VIEW", PERMISSION, Action.Scope.PREMISES, View.class);
    private static final Action<Origin> ORIGIN =
            Action.looks("REGISTER_ENTRY_VIEW", PERMISSION, Action.Scope.PREMISES, Origin.class);
    private static final Action<Proof> VERIFY =
            Action.looks("REGISTER_VERIFY", PERMISSION, Action.Scope.PREMISES, Proof.class);

    /** The sections of premises, by class. */
    public record Listing(List<Section> sections, Map<SectionId, List<Flag>> flags) {}

    /**
     * What stands out about a section.
     *
     * @param kind how much it presses, as tags on pages say it
     * @param path where more is said, below the premises
     */
    public record Flag(String text, String kind, String path) {}

    /** Knows what stands out about sections. Implemented by the modules above, found at start. */
    public interface Flags {
        Map<SectionId, List<Flag>> flags(Work work, PremisesId premises);
    }

    /**
     * A section with entries in the order they were made.
     *
     * @param earlier the number to ask before for what stands before the first of these; empty where nothing does
     */
    public record View(Section section, List<Entry> entries, OptionalLong earlier) {}

    /** How an entry came to be: the event of the work that made it, with who, when and from where (CD-14). */
    public record Origin(Section section, Entry entry, Optional<RecordedEvent> event) {}

    /**
     * What came of proving a section.
     *
     * @param wrong the first entry that is not as it was written, or does not follow; empty where all do
     */
    public record Proof(Section section, OptionalLong wrong) {}

    private final UseCases useCases;
    private final RegisterPages pages;
    private final ObjectProvider<Flags> flags;

    ViewRegister(UseCases useCases, RegisterPages pages, ObjectProvider<Flags> flags) {
        this.useCases = useCases;
        this.pages = pages;
        this.flags = flags;
    }

    public Outcome<Listing> list(Actor actor, PremisesId premises) {
        return useCases.perform(
                actor,
                LIST,
                Target.at(premises),
                work -> done(new Listing(pages.sections(work, premises), flags(work, premises))));
    }

    private Map<SectionId, List<Flag>> flags(Work work, PremisesId premises) {
        var all = new HashMap<SectionId, List<Flag>>();
        flags.forEach(each -> each.flags(work, premises)
                .forEach((section, said) ->
                        all.computeIfAbsent(section, _ -> new ArrayList<>()).addAll(said)));
        return all;
    }

    /** The last entries before a number, or the last of all. */
    public Outcome<View> view(Actor actor, PremisesId premises, SectionId id, OptionalLong before) {
        return within(actor, VIEW, premises, id, (work, section) -> {
            long last = Math.min(section.last(), before.orElse(Long.MAX_VALUE) - 1);
            long first = Math.max(1, last - MOST + 1);
            return done(new View(
                    section,
                    pages.entries(work, id, first, last),
                    first > 1 ? OptionalLong.of(first) : OptionalLong.empty()));
        });
    }

    public Outcome<Origin> origin(Actor actor, PremisesId premises, SectionId id, long number) {
        return within(
                actor,
                ORIGIN,
                premises,
                id,
                (work, section) -> pages.entries(work, id, number, number).stream()
                        .findFirst()
                        .map(entry -> done(new Origin(
                                section, entry, work.event(entry.links().event()))))
                        .orElseGet(() -> refused(RegisterRefusal.Plain.ENTRY_UNKNOWN)));
    }

    /** Computes every digest of a section anew (CD-11). */
    public Outcome<Proof> verify(Actor actor, PremisesId premises, SectionId id) {
        return within(
                actor,
                VERIFY,
                premises,
                id,
                (work, section) -> done(new Proof(section, pages.firstWrong(work, section))));
    }

    /** What is asked within a section of the premises. */
    private interface Look<T> {
        Outcome<T> at(Work work, Section section);
    }

    private <T> Outcome<T> within(Actor actor, Action<T> action, PremisesId premises, SectionId id, Look<T> look) {
        Function<Work, Outcome<T>> body = work -> pages.find(work, premises, id)
                .map(section -> look.at(work, section))
                .orElseGet(() -> refused(RegisterRefusal.Plain.SECTION_UNKNOWN));
        return useCases.perform(actor, action, Target.at(premises).about("register-section", id), body);
    }
}
