package uk.co.pharmacyiq.governance.oversight.web;

import java.time.Instant;
import java.util.List;
import uk.co.pharmacyiq.governance.oversight.Digest;
import uk.co.pharmacyiq.governance.oversight.Flag;
import uk.co.pharmacyiq.kernel.PersonId;

/** What the API tells of oversight. */
final class OversightAnswers {

    private OversightAnswers() {}

    /** The digest of a week. */
    record DigestAnswer(
            String week,
            boolean over,
            boolean whole,
            boolean read,
            List<Digest.Count> byKind,
            List<Digest.Count> byWho,
            List<ActAnswer> acts) {

        static DigestAnswer of(Digest digest) {
            return new DigestAnswer(
                    digest.week().monday().toString(),
                    digest.over(),
                    digest.whole(),
                    digest.reading().isPresent(),
                    digest.byKind(),
                    digest.byWho(),
                    digest.acts().stream().map(ActAnswer::of).toList());
        }
    }

    /** One administrative act. */
    record ActAnswer(
            String entry,
            Instant at,
            String who,
            String kind,
            String action,
            String outcome,
            String code,
            String told) {

        static ActAnswer of(Digest.Act act) {
            var entry = act.told().entry();
            return new ActAnswer(
                    entry.id().toString(),
                    entry.taken(),
                    act.who(),
                    act.kind().title(),
                    entry.what().action(),
                    entry.what().outcome(),
                    entry.what().code(),
                    act.told().sentence());
        }
    }

    /** All flags. */
    record FlagsAnswer(List<FlagAnswer> flags) {}

    /** One flag; the sentences of its entries where it was asked for alone. */
    record FlagAnswer(
            String id,
            String kind,
            String person,
            Instant began,
            Instant ended,
            String why,
            boolean lookedInto,
            List<String> entries,
            List<String> told) {

        static FlagAnswer of(Flag flag, List<String> told) {
            return new FlagAnswer(
                    flag.id().toString(),
                    flag.kind().name(),
                    flag.person().map(PersonId::toString).orElse(""),
                    flag.began(),
                    flag.ended(),
                    flag.why(),
                    flag.settled().isPresent(),
                    flag.entries().stream().map(Object::toString).toList(),
                    told);
        }
    }
}
