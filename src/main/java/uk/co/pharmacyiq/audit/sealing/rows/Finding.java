package uk.co.pharmacyiq.audit.sealing.rows;

import java.util.Optional;
import java.util.UUID;

/**
 * Something about the record that is not as it should be.
 *
 * @param organisation whose record it is; the platform's where it is nobody's
 * @param kind a stable word: {@code forged}, {@code gap}, {@code leaf-changed}
 * @param index of the leaf, where there is one
 * @param detail a sentence for the operator, without anything personal
 */
public record Finding(UUID organisation, String kind, Optional<UUID> event, Optional<Long> index, String detail) {

    public static final UUID PLATFORM = new UUID(0, 0);

    public static Finding of(EventRow row, String kind, String detail) {
        return new Finding(row.organisation(), kind, Optional.of(row.event()), Optional.empty(), detail);
    }

    public static Finding ofPlatform(String kind, String detail) {
        return new Finding(PLATFORM, kind, Optional.empty(), Optional.empty(), detail);
    }

    public static Finding ofLog(UUID organisation, String kind, long index, String detail) {
        return new Finding(organisation, kind, Optional.empty(), Optional.of(index), detail);
    }

    public Finding at(long index) {
        return new Finding(organisation, kind, event, Optional.of(index), detail);
    }
}
