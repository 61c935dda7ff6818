package uk.co.pharmacyiq.controlled.papers;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.controlled.Entry;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Shows the register as it is inspected: its sections, the entries of one, and of each entry who wrote it, when, from where,
 * every value, and what was refused that day (CD-14).
 */
@Service
public class ViewTrail {

    public static final String PERMISSION = PrintRegister.PERMISSION;

    private static final Action<Listing> LIST =
            Action.looks("REGISTER_PAPERS_LIST", PERMISSION, Action.Scope.PREMISES, Listing.class);
    private static final Action<Shown> VIEW =
            Action.looks("REGISTER_PAPERS_VIEW", PERMISSION, Action.Scope.PREMISES, Shown.class);
    private static final Action<Trail> TRAIL =
            Action.looks("REGISTER_TRAIL_VIEW", PERMISSION, Action.Scope.PREMISES, Trail.class);

    /**
     * The sections of the premises.
     *
     * @param copies whether a copy is kept of each night
     * @param newest the day of the newest copy
     */
    public record Listing(List<Section> sections, boolean copies, Optional<LocalDate> newest) {}

    /** A section with the entries whoever looks may see. */
    public record Shown(Section section, List<Entry> entries) {}

    /** How an entry came to be, and what else was tried on the day it was written. */
    public record Trail(Section section, Entry entry, Map<String, String> record, List<Attempt> refused) {

        /** Of all that the record says: who, in which role, when, and from where. */
        public List<Map.Entry<String, String>> signed() {
            return Stream.of(
                            Map.entry("Who", record.getOrDefault("name", "")),
                            Map.entry("As", record.getOrDefault("roles", "")),
                            Map.entry("When", LondonTime.inFull(entry.when().enteredAt())),
                            Map.entry("From", record.getOrDefault("address", "")),
                            Map.entry("What", record.getOrDefault("items", "")))
                    .filter(fact -> !fact.getValue().isEmpty())
                    .toList();
        }
    }

    /** What somebody tried at the premises and was refused: what, and what they were told. */
    public record Attempt(String at, String who, String from, String act, String told) {

        /** The moment as people in the pharmacy read it. */
        public String when() {
            return LondonTime.seconds(Instant.parse(at));
        }

        static Attempt of(RecordedEvent event) {
            var details = event.asTold().details();
            return new Attempt(
                    event.at().toString(),
                    details.getOrDefault("name", ""),
                    details.getOrDefault("address", ""),
                    event.action(),
                    details.getOrDefault("told", event.code()));
        }
    }

    private final UseCases useCases;
    private final PaperReader reader;
    private final RefusedAttempts refusedAttempts;
    private final CopyFolder folder;

    ViewTrail(UseCases useCases, PaperReader reader, RefusedAttempts refusedAttempts, CopyFolder folder) {
        this.useCases = useCases;
        this.reader = reader;
        this.refusedAttempts = refusedAttempts;
        this.folder = folder;
    }

    public Outcome<Listing> list(Actor actor, PremisesId premises) {
        return useCases.perform(
                actor,
                LIST,
                Target.at(premises),
                work -> reader.window(work, premises)
                        .then(_ -> done(
                                new Listing(reader.sections(work, premises), folder.isOn(), folder.newest(premises)))));
    }

    public Outcome<Shown> view(Actor actor, PremisesId premises, SectionId id) {
        return useCases.perform(
                actor,
                VIEW,
                target(premises, id),
                work -> sheet(work, premises, id).then(sheet -> done(new Shown(sheet.section(), sheet.entries()))));
    }

    public Outcome<Trail> trail(Actor actor, PremisesId premises, SectionId id, long number) {
        return useCases.perform(
                actor,
                TRAIL,
                target(premises, id),
                work -> sheet(work, premises, id)
                        .then(sheet -> sheet.entries().stream()
                                .filter(entry -> entry.number() == number)
                                .findFirst()
                                .<Outcome<Trail>>map(entry -> done(trail(work, sheet.section(), entry)))
                                .orElseGet(() -> refused(PapersRefusal.ENTRY_UNKNOWN))));
    }

    private Outcome<SectionSheet> sheet(Work work, PremisesId premises, SectionId id) {
        return reader.window(work, premises)
                .then(window -> reader.section(work, premises, id)
                        .then(section -> done(reader.sheet(work, section, window.within(Period.ALWAYS)))));
    }

    private Trail trail(Work work, Section section, Entry entry) {
        var day = Period.of(entry.when().enteredAt());
        return new Trail(
                section,
                entry,
                told(work.event(entry.links().event())),
                refusedAttempts.at(work, section.premises(), day.begins(), day.ends()).stream()
                        .map(Attempt::of)
                        .toList());
    }

    private static Map<String, String> told(Optional<RecordedEvent> event) {
        var all = new TreeMap<String, String>();
        event.ifPresent(found -> {
            all.putAll(found.asTold().details());
            all.putAll(found.facts());
            all.put("act", found.action());
            all.put("recorded", found.at().toString());
            all.put("event", found.id().toString());
        });
        return all;
    }

    private static Target target(PremisesId premises, SectionId id) {
        return Target.at(premises).about("register-section", id);
    }
}
