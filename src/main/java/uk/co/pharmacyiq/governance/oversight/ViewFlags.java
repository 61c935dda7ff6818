package uk.co.pharmacyiq.governance.oversight;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.governance.record.Told;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows what looked unusual, those first that nobody looked into yet. The watch reads on before it answers. */
@Service
public class ViewFlags {

    private static final Action<Listing> LIST =
            Action.looks("FLAGS_LIST", ViewDigest.PERMISSION, Action.Scope.ORGANISATION, Listing.class);

    private static final Action<Shown> VIEW =
            Action.looks("FLAG_VIEW", ViewDigest.PERMISSION, Action.Scope.ORGANISATION, Shown.class);

    private static final Action<Integer> CHECK =
            Action.looks("FLAGS_CHECK", ViewDigest.PERMISSION, Action.Scope.ORGANISATION, Integer.class);

    /** Flags, and the names of the people in them. */
    public record Listing(List<Flag> flags, Map<PersonId, String> people) {}

    /** A flag with its entries as people are told them. */
    public record Shown(Flag flag, List<Told> entries, Map<PersonId, String> people) {}

    private final UseCases useCases;
    private final WatchRounds rounds;
    private final FlagStore flags;
    private final Entries entries;
    private final PeopleNames people;

    ViewFlags(UseCases useCases, WatchRounds rounds, FlagStore flags, Entries entries, PeopleNames people) {
        this.useCases = useCases;
        this.rounds = rounds;
        this.flags = flags;
        this.entries = entries;
        this.people = people;
    }

    public Outcome<Listing> list(Actor actor) {
        if (useCases.rights(actor).holdsAnywhere(ViewDigest.PERMISSION)) {
            rounds.now(actor.organisation());
        }
        return useCases.perform(
                actor, LIST, Target.none(), work -> done(new Listing(flags.list(work), people.names(work))));
    }

    public Outcome<Shown> view(Actor actor, UUID flag) {
        return useCases.perform(
                actor,
                VIEW,
                Target.of("flag", flag),
                work -> flags.find(work, flag)
                        .<Outcome<Shown>>map(found ->
                                done(new Shown(found, entries.told(work, found.entries()), people.names(work))))
                        .orElseGet(() -> refused(OversightRefusal.FLAG_UNKNOWN)));
    }

    /** How many nobody looked into yet. */
    public Outcome<Integer> open(Actor actor) {
        rounds.unlessLately(actor.organisation());
        return useCases.perform(actor, CHECK, Target.none(), work -> done(flags.open(work)));
    }

    /** Entries of the record, by their identifiers. */
    @Component
    static class Entries {

        private final AuditLog audit;
        private final Told.Teller teller;

        Entries(AuditLog audit, Told.Teller teller) {
            this.audit = audit;
            this.teller = teller;
        }

        List<Told> told(Work work, List<UUID> ids) {
            return teller.tell(
                    work,
                    audit.findAll(work.organisation(), ids).stream()
                            .sorted(Comparator.comparing(RecordedEvent::at))
                            .toList());
        }
    }
}
