package uk.co.pharmacyiq.inventory.spreading;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.co.pharmacyiq.inventory.expiring.AtRisk;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;

/**
 * Where stock that will not sell where it lies would sell in time: what other premises issue of it until it expires, less what they
 * hold themselves. Only whole packs are worth a journey. Values in, no database.
 */
final class Spread {

    /** Days a transfer and the patient who takes the pack home need of what is left. */
    static final long KEPT_BACK = 14;

    private Spread() {}

    /** What premises hold of a product, and issued of it in the last ninety days. */
    record There(BigDecimal held, BigDecimal used) {}

    /** A batch at premises. */
    record Here(PremisesId premises, AtRisk risk) {}

    /**
     * Something worth moving.
     *
     * @param used what the premises it goes to issued in ninety days
     * @param held what they hold of the product already
     */
    record Move(Here from, PremisesId to, Quantity quantity, Optional<Long> pence, BigDecimal used, BigDecimal held) {}

    static List<Move> suggest(List<Here> atRisk, Map<PremisesId, Map<DmdCode, There>> all) {
        var room = new HashMap<List<Object>, BigDecimal>();
        var moves = new ArrayList<Move>();
        var dearest = atRisk.stream()
                .filter(here -> !here.risk().expired() && !here.risk().unsold().isZero())
                .sorted(comparingLong((Here here) -> here.risk().risk().orElse(0L))
                        .reversed())
                .toList();
        for (var here : dearest) {
            best(here, all, room).ifPresent(move -> {
                moves.add(move);
                room.merge(
                        List.of(move.to(), here.risk().lot().product()),
                        move.quantity().value(),
                        BigDecimal::add);
            });
        }
        return List.copyOf(moves);
    }

    private static Optional<Move> best(
            Here here, Map<PremisesId, Map<DmdCode, There>> all, Map<List<Object>, BigDecimal> promised) {
        return all.entrySet().stream()
                .filter(to -> !to.getKey().equals(here.premises()))
                .flatMap(to -> move(here, to.getKey(), to.getValue(), promised).stream())
                .max(comparing((Move move) -> move.quantity())
                        .thenComparing(move -> move.to().value()));
    }

    private static Optional<Move> move(
            Here here, PremisesId to, Map<DmdCode, There> there, Map<List<Object>, BigDecimal> promised) {
        var product = here.risk().lot().product();
        var at = there.get(product);
        long days = here.risk().daysLeft() - KEPT_BACK;
        if (at == null || days <= 0) {
            return Optional.empty();
        }
        var sells = at.used().multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(90), 3, RoundingMode.DOWN);
        var room = sells.subtract(at.held()).subtract(promised.getOrDefault(List.of(to, product), BigDecimal.ZERO));
        var size = here.risk().held().packSize().value();
        var packs = room.min(here.risk().unsold().value()).divideToIntegralValue(size);
        return packs.signum() <= 0
                ? Optional.empty()
                : Optional.of(new Move(
                        here,
                        to,
                        new Quantity(packs.multiply(size)),
                        here.risk().held().packPence().map(pence -> pence * packs.longValue()),
                        at.used(),
                        at.held()));
    }
}
