package uk.co.pharmacyiq.controlled.destroying;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.RegisterPages;
import uk.co.pharmacyiq.controlled.destroying.QuarantinedStock.Waiting;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows what awaits destruction, who may witness it, under which exemption, and what was destroyed. */
@Service
public class ViewDestruction {

    public static final String PERMISSION = "controlled.view";

    private static final Action<Listing> LIST =
            Action.looks("REGISTER_DESTRUCTION_LIST", PERMISSION, Action.Scope.PREMISES, Listing.class);
    private static final Action<Ending> ENDING =
            Action.looks("REGISTER_EXEMPTION_VIEW", PERMISSION, Action.Scope.PREMISES, Ending.class);
    private static final Action<Case> VIEW =
            Action.looks("REGISTER_DESTRUCTION_VIEW", PERMISSION, Action.Scope.PREMISES, Case.class);

    /** So much awaits destruction; {@code inDoubt} where a discrepancy is open on its section. */
    public record Row(Waiting waiting, boolean inDoubt) {}

    /**
     * How destruction stands at premises.
     *
     * @param witnesses the one whose authority ends last first
     * @param exemption the one that ends last; empty where none was ever recorded
     * @param done the latest first
     * @param people who works here, by name
     */
    public record Listing(
            List<Row> waiting,
            List<Witness> witnesses,
            Optional<Exemption> exemption,
            List<Destruction> done,
            Map<PersonId, String> people) {}

    /** The exemption that ends last; empty where none was ever recorded. */
    public record Ending(Optional<Exemption> exemption) {}

    /** One destruction, with all that its certificate says. */
    public record Case(
            Destruction destruction, Witness witness, Exemption exemption, List<RegisterPages.Placed> entries) {}

    private final UseCases useCases;
    private final QuarantinedStock stock;
    private final DestructionRules rules;
    private final RegisterPages register;
    private final DestructionBooks books;

    ViewDestruction(
            UseCases useCases,
            QuarantinedStock stock,
            DestructionRules rules,
            RegisterPages register,
            DestructionBooks books) {
        this.useCases = useCases;
        this.stock = stock;
        this.rules = rules;
        this.register = register;
        this.books = books;
    }

    public Outcome<Listing> list(Actor.Person actor, PremisesId premises) {
        return useCases.perform(
                actor,
                LIST,
                Target.at(premises),
                work -> done(new Listing(
                        rows(work, premises),
                        books.witnesses().at(work, premises),
                        books.exemptions().last(work, premises),
                        books.destructions().at(work, premises),
                        books.people().names(work))));
    }

    public Outcome<Ending> ending(Actor.Person actor, PremisesId premises) {
        return useCases.perform(
                actor,
                ENDING,
                Target.at(premises),
                work -> done(new Ending(books.exemptions().last(work, premises))));
    }

    public Outcome<Case> view(Actor.Person actor, PremisesId premises, UUID id) {
        return useCases.perform(
                actor,
                VIEW,
                Target.at(premises).about("destruction", id),
                work -> books.destructions()
                        .find(work, premises, id)
                        .map(found -> done(new Case(
                                found,
                                books.witnesses()
                                        .find(work, premises, found.under().witness())
                                        .orElseThrow(),
                                books.exemptions()
                                        .find(work, found.under().exemption())
                                        .orElseThrow(),
                                register.ofMovement(work, premises, found.movement()))))
                        .orElseGet(() -> refused(DestructionRefusal.Unknown.DESTRUCTION)));
    }

    private List<Row> rows(Work work, PremisesId premises) {
        var doubted = register.sections(work, premises).stream()
                .filter(section -> rules.inDoubt(work, section.id()))
                .map(section -> section.line())
                .toList();
        return stock.waiting(work, premises).stream()
                .map(waiting -> new Row(waiting, doubted.contains(waiting.line())))
                .toList();
    }
}
