package uk.co.pharmacyiq.tenancy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * What one premises is set to, and where that comes from.
 *
 * @param value as it is stored
 * @param locked whether head office holds it fast
 * @param set who gave the premises a value of their own; empty where they follow the organisation
 */
public record SettingAt(Setting setting, String value, Source source, boolean locked, Optional<Set> set) {

    /** Where a value comes from. */
    public enum Source {
        SHIPPED("As shipped"),
        ORGANISATION("The organisation"),
        HEAD_OFFICE("Head office, for these premises"),
        PREMISES("These premises");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** By whom, since when, why, and by which entry of the record. */
    public record Set(PersonId by, Instant from, String why, UUID event) {}

    /** As people read it. */
    public String shown() {
        return setting.shown(value);
    }

    static SettingAt own(Setting setting, PremisesSettingStore.Held held) {
        return new SettingAt(
                setting,
                held.value(),
                held.byHeadOffice() ? Source.HEAD_OFFICE : Source.PREMISES,
                held.locked(),
                Optional.of(new Set(held.by(), held.from(), held.why(), held.event())));
    }

    static SettingAt followed(Setting setting, Optional<String> organisation) {
        return new SettingAt(
                setting,
                organisation.orElse(setting.usual()),
                organisation.isPresent() ? Source.ORGANISATION : Source.SHIPPED,
                false,
                Optional.empty());
    }
}
