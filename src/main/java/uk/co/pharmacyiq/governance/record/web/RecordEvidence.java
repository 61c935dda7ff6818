package uk.co.pharmacyiq.governance.record.web;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.audit.state.PublicKeys;
import uk.co.pharmacyiq.audit.state.SealLook;
import uk.co.pharmacyiq.audit.state.SealState;
import uk.co.pharmacyiq.site.Evidence;
import uk.co.pharmacyiq.site.LondonTime;

/** Evidence on the trust page about the record: that it is sealed now, seen from outside, whole, and can be checked. */
@Configuration(proxyBeanMethods = false)
class RecordEvidence {

    /** A claim and how it is looked at. */
    private record Looked(String id, String claim, SealLook seals, Function<SealState, Finding> look)
            implements Evidence {

        @Override
        public Finding check() {
            return look.apply(seals.state());
        }
    }

    @Bean
    Evidence sealedEvidence(SealLook seals, Clock clock) {
        return new Looked(
                "M-004",
                "Every entry of the record is sealed within seconds into a log that nobody can rewrite unseen.",
                seals,
                state -> new Evidence.Finding(
                        state.holds(clock.instant()),
                        state.trouble(clock.instant())
                                .orElseGet(() -> state.sealer()
                                        .map(sealer -> "The sealer was last heard of "
                                                + LondonTime.seconds(sealer.tickedAt()) + " and was "
                                                + sealer.lag().toMillis() + " ms behind.")
                                        .orElse(""))));
    }

    @Bean
    Evidence outsideEvidence(SealLook seals, Clock clock) {
        return new Looked(
                "M-050-outside",
                "Somebody outside the database holds what was sealed, so that putting it back to an earlier state is found.",
                seals,
                state -> {
                    var newest = state.holders().stream()
                            .filter(holder -> holder.state().equals("consistent"))
                            .flatMap(holder -> holder.keptAt().stream())
                            .max(java.util.Comparator.naturalOrder());
                    return new Evidence.Finding(
                            state.conflict().isEmpty()
                                    && newest.filter(at -> Duration.between(at, clock.instant())
                                                            .compareTo(Duration.ofDays(1))
                                                    < 0)
                                            .isPresent(),
                            state.holders().size() + " places hold checkpoints; the last was handed over "
                                    + newest.map(LondonTime::seconds).orElse("never") + ", the last witness signed "
                                    + state.witnessed().stream()
                                            .map(SealState.Witnessed::at)
                                            .max(java.util.Comparator.naturalOrder())
                                            .map(LondonTime::seconds)
                                            .orElse("never")
                                    + ".");
                });
    }

    @Bean
    Evidence wholeEvidence(SealLook seals) {
        return new Looked(
                "M-041",
                "The record is whole: what was written and what was sealed are counted against each other every hour.",
                seals,
                state -> state.sealer()
                        .map(sealer -> new Evidence.Finding(
                                sealer.counts().findings() == 0
                                        && sealer.counts().openGaps() == 0
                                        && sealer.reconciledAt().isPresent(),
                                "Counted through "
                                        + sealer.reconciledAt()
                                                .map(LondonTime::seconds)
                                                .orElse("never")
                                        + ": " + sealer.counts().findings() + " findings, "
                                        + sealer.counts().openGaps()
                                        + " numbers missing."))
                        .orElse(new Evidence.Finding(false, "No sealer has run yet.")));
    }

    @Bean
    Evidence keyEvidence(SealLook seals, PublicKeys keys) {
        return new Looked(
                "M-047",
                "Anybody can check an entry of the record without us, with one public key and a program of one file.",
                seals,
                _ -> keys.keys().stream()
                        .filter(key -> key.purpose().equals("log"))
                        .reduce((_, newer) -> newer)
                        .map(key -> new Evidence.Finding(
                                true,
                                "The key is " + key.vkey() + "; it is at /record/keys, the newest checkpoint at "
                                        + "/record/checkpoint, the program at /record/verifier."))
                        .orElse(new Evidence.Finding(false, "No key is published yet.")));
    }
}
