package uk.co.pharmacyiq.controlled.destroying.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.destroying.DestroyStock;
import uk.co.pharmacyiq.controlled.destroying.Destruction;
import uk.co.pharmacyiq.controlled.destroying.Exemption;
import uk.co.pharmacyiq.controlled.destroying.ViewDestruction;
import uk.co.pharmacyiq.controlled.destroying.Witness;

/** What the API about destruction answers. */
final class DestructionAnswers {

    private DestructionAnswers() {}

    /** So much of a lot awaits destruction, still in the balance of its section. */
    record AwaitingAnswer(
            String product,
            String name,
            String section,
            String batch,
            LocalDate expiry,
            BigDecimal quantity,
            String unit,
            boolean discrepancyOpen) {
        static AwaitingAnswer of(ViewDestruction.Row row) {
            var waiting = row.waiting();
            return new AwaitingAnswer(
                    waiting.lot().product().value(),
                    waiting.name(),
                    waiting.line().title(),
                    waiting.lot().batch(),
                    waiting.lot().expiry(),
                    waiting.quantity().value(),
                    waiting.unit(),
                    row.inDoubt());
        }
    }

    /** A witness, and until when their authority holds. */
    record WitnessAnswer(
            UUID id, String name, String basis, String authority, String grantedBy, LocalDate from, LocalDate until) {
        static WitnessAnswer of(Witness witness) {
            return new WitnessAnswer(
                    witness.id(),
                    witness.details().name(),
                    witness.basis().name(),
                    witness.details().authority(),
                    witness.details().grantedBy(),
                    witness.from(),
                    witness.until());
        }
    }

    /** A waste exemption. */
    record WasteExemptionAnswer(UUID id, String reference, LocalDate from, LocalDate until) {
        static WasteExemptionAnswer of(Exemption exemption) {
            return new WasteExemptionAnswer(exemption.id(), exemption.reference(), exemption.from(), exemption.until());
        }
    }

    /** So much of a lot that was destroyed. */
    record DestroyedLotAnswer(String name, String batch, LocalDate expiry, BigDecimal quantity, String unit) {
        static DestroyedLotAnswer of(Destruction.Gone gone) {
            return new DestroyedLotAnswer(
                    gone.name(), gone.batch(), gone.expiry(), gone.quantity().value(), gone.unit());
        }
    }

    /** What was destroyed at once. */
    record DestructionAnswer(
            UUID id,
            UUID movement,
            Instant at,
            String destroyedBy,
            @Nullable Integer kits,
            List<DestroyedLotAnswer> lots) {
        static DestructionAnswer of(Destruction one) {
            return new DestructionAnswer(
                    one.id(),
                    one.movement(),
                    one.at(),
                    one.by().details().name(),
                    one.kits().orElse(null),
                    one.lots().stream().map(DestroyedLotAnswer::of).toList());
        }
    }

    /** How destruction stands at premises. */
    record DestructionsAnswer(
            List<AwaitingAnswer> awaiting,
            List<WitnessAnswer> witnesses,
            @Nullable WasteExemptionAnswer wasteExemption,
            List<DestructionAnswer> destroyed) {
        static DestructionsAnswer of(ViewDestruction.Listing listing) {
            return new DestructionsAnswer(
                    listing.waiting().stream().map(AwaitingAnswer::of).toList(),
                    listing.witnesses().stream().map(WitnessAnswer::of).toList(),
                    listing.exemption().map(WasteExemptionAnswer::of).orElse(null),
                    listing.done().stream().map(DestructionAnswer::of).toList());
        }
    }

    /** That it was destroyed. */
    record DestroyedAnswer(UUID destruction, UUID movement) {
        static DestroyedAnswer of(DestroyStock.Destroyed destroyed) {
            return new DestroyedAnswer(destroyed.destruction(), destroyed.movement());
        }
    }
}
