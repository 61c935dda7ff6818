package uk.co.pharmacyiq.inventory.expiring;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows what will not be sold before it expires, ranked by what that is worth, and the rounds. */
@Service
public class ViewExpiry {

    public static final String PERMISSION = "stock.find";

    private static final Action<View> ACTION =
            Action.looks("STOCK_EXPIRY_VIEW", PERMISSION, Action.Scope.PREMISES, View.class);

    private static final Action<ExpiryRound> ROUND =
            Action.looks("STOCK_ROUND_VIEW", PERMISSION, Action.Scope.PREMISES, ExpiryRound.class);

    /** How far ahead it looks. */
    public static final int DAYS_AHEAD = 180;

    /** What is at risk, where rounds can be made, and those made lately. */
    public record View(LocalDate today, List<AtRisk> atRisk, List<Place> places, List<ExpiryRound.Head> rounds) {
        public View {
            atRisk = List.copyOf(atRisk);
            places = List.copyOf(places);
            rounds = List.copyOf(rounds);
        }
    }

    private final UseCases useCases;
    private final Expiring expiring;
    private final RoundStore rounds;
    private final Places places;

    ViewExpiry(UseCases useCases, Expiring expiring, RoundStore rounds, Places places) {
        this.useCases = useCases;
        this.expiring = expiring;
        this.rounds = rounds;
        this.places = places;
    }

    public Outcome<View> view(Actor actor, PremisesId premises) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(premises),
                work -> done(new View(
                        work.today(),
                        expiring.atRisk(work, premises, work.today().plusDays(DAYS_AHEAD)),
                        places.at(work, premises).stream()
                                .filter(place -> place.kind().supplies())
                                .toList(),
                        rounds.rounds(work, premises))));
    }

    public Outcome<ExpiryRound> round(Actor actor, PremisesId premises, UUID round) {
        return useCases.perform(
                actor, ROUND, Target.at(premises).about("round", round), work -> round(work, premises, round));
    }

    Outcome<ExpiryRound> round(Work work, PremisesId premises, UUID round) {
        return rounds.rounds(work, premises).stream()
                .filter(head -> head.id().equals(round))
                .findFirst()
                .map(head -> done(new ExpiryRound(head, rounds.lines(work, round))))
                .orElseGet(() -> refused(ExpiryRefusal.ROUND_UNKNOWN));
    }
}
