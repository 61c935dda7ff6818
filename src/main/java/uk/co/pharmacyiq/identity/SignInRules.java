package uk.co.pharmacyiq.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.work.Work;

/**
 * From when an organisation asks its people to sign in in a way nobody can be tricked out of. Of administrators it is
 * always asked, two weeks after the organisation was taken on at the latest; of everybody only where it was decided.
 */
@Component
public class SignInRules {

    /** How long administrators of a new organisation have to add a passkey. */
    static final Duration GRACE = Duration.ofDays(14);

    private final SignInRuleStore store;

    SignInRules(SignInRuleStore store) {
        this.store = store;
    }

    /** What may be asked, and of whom; codes are stored. */
    public enum Rule {
        ADMINISTRATORS("administrators-passkey", "Administrators sign in with a passkey"),
        EVERYONE("everyone-passkey", "Everybody signs in with a passkey");

        private final String code;
        private final String title;

        Rule(String code, String title) {
            this.code = code;
            this.title = title;
        }

        public String code() {
            return code;
        }

        public String title() {
            return title;
        }

        public static Optional<Rule> parse(String code) {
            return Stream.of(values()).filter(rule -> rule.code.equals(code)).findFirst();
        }
    }

    /**
     * The rules of an organisation.
     *
     * @param everyone empty where it is not asked of everybody
     */
    public record InForce(Instant administrators, Optional<Instant> everyone) {

        /** From when it is asked of somebody. */
        public Instant from(boolean administrator) {
            var all = everyone.orElse(Instant.MAX);
            return administrator && administrators.isBefore(all) ? administrators : all;
        }

        public Optional<Instant> from(Rule rule) {
            return switch (rule) {
                case ADMINISTRATORS -> Optional.of(administrators);
                case EVERYONE -> everyone;
            };
        }
    }

    public InForce of(Work work) {
        var decided = store.decided(work, Rule.ADMINISTRATORS)
                .orElseGet(() -> store.begun(work).plus(GRACE));
        return new InForce(decided, store.decided(work, Rule.EVERYONE));
    }

    /** Notes a decision, in the work that makes it. */
    public void decide(Work work, Rule rule, Optional<Instant> from) {
        store.decide(work, rule, from);
    }
}
