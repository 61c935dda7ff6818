package uk.co.pharmacyiq.tenancy.keeping;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.List;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.keys.OrganisationKeys;
import uk.co.pharmacyiq.keys.Resealing;
import uk.co.pharmacyiq.keys.Resealing.Column;
import uk.co.pharmacyiq.keys.Resealing.Piece;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/**
 * The operator's part in turning keys: wraps organisations' keys anew when the provider has a new one, and seals anew what
 * lies under older versions of an organisation's key. Each piece is an act on that organisation's record.
 */
@Service
public class ResealColumns {

    private static final String PERMISSION = "operator";

    private static final Action<Integer> REWRAP =
            Action.changes("ORGANISATION_KEY_WRAP", PERMISSION, Action.Scope.OPERATOR, Integer.class);

    private static final Action<Resealing.Count> COUNT =
            Action.looks("ORGANISATION_KEY_CHECK", PERMISSION, Action.Scope.OPERATOR, Resealing.Count.class);

    private static final Action<Piece> RESEAL =
            Action.changes("ORGANISATION_KEY_RESEAL", PERMISSION, Action.Scope.OPERATOR, Piece.class);

    private final UseCases useCases;
    private final OrganisationKeys keys;
    private final Resealing resealing;

    ResealColumns(UseCases useCases, OrganisationKeys keys, Resealing resealing) {
        this.useCases = useCases;
        this.keys = keys;
        this.resealing = resealing;
    }

    /** Wraps an organisation's key with the provider's present key; answers how many versions were not yet. */
    public Outcome<Integer> rewrap(OrganisationId organisation) {
        return useCases.perform(operator(organisation), REWRAP, Target.none(), work -> {
            int rewrapped = keys.rewrap(organisation);
            work.fact("versions", rewrapped);
            return done(rewrapped);
        });
    }

    /** Every column that is sealed. */
    public List<Column> columns() {
        return resealing.columns();
    }

    /** How many values of a column lie under an older version. */
    public Outcome<Resealing.Count> count(OrganisationId organisation, Column column) {
        return useCases.perform(
                operator(organisation),
                COUNT,
                Target.none(),
                work -> done(resealing.count(work.organisation(), column)));
    }

    /** Seals the next piece of a column anew; the rows after that one. */
    public Outcome<Piece> next(OrganisationId organisation, Column column, List<String> after) {
        return useCases.perform(operator(organisation), RESEAL, Target.none(), work -> {
            var piece = resealing.next(work.organisation(), column, after);
            work.fact("column", column.full());
            work.fact("boxes", piece.boxes());
            return done(piece);
        });
    }

    private static Actor operator(OrganisationId organisation) {
        return Actor.Operator.of(organisation, "keys");
    }
}
