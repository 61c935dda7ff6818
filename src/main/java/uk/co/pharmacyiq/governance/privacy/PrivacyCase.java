package uk.co.pharmacyiq.governance.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.co.pharmacyiq.governance.privacy.detection.PrivacyRule;
import uk.co.pharmacyiq.governance.privacy.detection.Sign;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.patients.looking.Emergency;

/**
 * A question about looks at patients' records. It accuses nobody.
 *
 * @param patient empty where it is about all looks of a day
 * @param signs what was unusual; none where it was drawn at random
 * @param looks entries of the record
 */
public record PrivacyCase(
        UUID id,
        Origin origin,
        PersonId person,
        Optional<PatientId> patient,
        Time time,
        List<Sign> signs,
        List<UUID> looks,
        Answer answer) {

    /** How it came before the reviewer. Codes are stored: add, never rename. */
    public enum Origin {
        RULES("rules"),
        SAMPLE("sample"),
        EMERGENCY("emergency");

        private final String code;

        Origin(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Origin of(String code) {
            return Stream.of(values())
                    .filter(each -> each.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What a reviewer found. Codes are stored: add, never rename. */
    public enum Finding {
        JUSTIFIED("It was right: there was something to do", Emergency.Finding.JUSTIFIED),
        EXPLAINED("It was explained by something not on the record", Emergency.Finding.JUSTIFIED),
        FOLLOW_UP("It needs following up", Emergency.Finding.FOLLOW_UP),
        MISCONDUCT("It was none of their business", Emergency.Finding.NOT_JUSTIFIED);

        private final String title;
        private final Emergency.Finding ofEmergency;

        Finding(String title, Emergency.Finding ofEmergency) {
            this.title = title;
            this.ofEmergency = ofEmergency;
        }

        public static Optional<Finding> parse(String code) {
            return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
        }

        /** As it is sent and stored: {@code follow-up}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String title() {
            return title;
        }

        /** The same about a use of break-glass. */
        Emergency.Finding ofEmergency() {
            return ofEmergency;
        }

        /** Whether the rules asked in vain. */
        public boolean isFalseAlarm() {
            return this == JUSTIFIED || this == EXPLAINED;
        }
    }

    /** The day, and the first and the last look. */
    public record Time(LocalDate day, Instant began, Instant ended) {}

    /** What is known of it by now. */
    public sealed interface Answer {

        /** Nobody looked into it yet. */
        record Open() implements Answer {}

        /** It explained itself. */
        record Explained(String by) implements Answer {}

        /** Somebody looked into it. */
        record Closed(Finding finding, String note, PersonId by, Instant at) implements Answer {}
    }

    public PrivacyCase {
        signs = List.copyOf(signs);
        looks = List.copyOf(looks);
    }

    PrivacyCase with(Answer other) {
        return new PrivacyCase(id, origin, person, patient, time, signs, looks, other);
    }

    public boolean isOpen() {
        return answer instanceof Answer.Open;
    }

    /** What the weights of its rules come to. */
    public int score() {
        return Sign.score(signs);
    }

    /** Whether a rule is among its signs. */
    public boolean has(PrivacyRule rule) {
        return signs.stream().anyMatch(sign -> sign.rule() == rule);
    }

    @Override
    public String toString() {
        return "PrivacyCase[" + id + "]";
    }
}
