package uk.co.pharmacyiq.patients.merging.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.patients.merging.CompareRecords;
import uk.co.pharmacyiq.patients.merging.Conflict;
import uk.co.pharmacyiq.patients.merging.LikelyPair;
import uk.co.pharmacyiq.patients.merging.ListDuplicates;
import uk.co.pharmacyiq.patients.merging.Merge;
import uk.co.pharmacyiq.patients.merging.PairCursor;
import uk.co.pharmacyiq.patients.merging.ViewMerges;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.site.LondonTime;

/** Pairs and merges as programs get them. */
final class MergingAnswers {

    private MergingAnswers() {}

    /** As much of a record as it takes to choose. */
    record BriefAnswer(
            UUID id,
            String name,
            @Nullable LocalDate born,
            @Nullable String nhsNumber) {
        static BriefAnswer of(PatientRecord record) {
            return new BriefAnswer(
                    record.id().value(),
                    record.displayName(),
                    record.born().orElse(null),
                    record.nhsNumber().map(number -> number.value()).orElse(null));
        }
    }

    record PairAnswer(UUID id, int score, List<String> why, BriefAnswer first, BriefAnswer second) {
        static PairAnswer of(ListDuplicates.Row row) {
            LikelyPair pair = row.pair();
            return new PairAnswer(
                    pair.id(),
                    pair.likeness().score(),
                    pair.likeness().why(),
                    BriefAnswer.of(row.first()),
                    BriefAnswer.of(row.second()));
        }
    }

    record PairsAnswer(
            List<PairAnswer> pairs, int open, @Nullable String next) {
        static PairsAnswer of(ListDuplicates.Listing listing) {
            return new PairsAnswer(
                    listing.rows().stream().map(PairAnswer::of).toList(),
                    listing.open(),
                    listing.next().map(PairCursor::text).orElse(null));
        }
    }

    /** An entry as it stands. */
    record EntryAnswer(UUID id, UUID patient, int version, String kind, String state, Map<String, String> fields) {
        static EntryAnswer of(Entry entry) {
            return new EntryAnswer(
                    entry.id(),
                    entry.patient().value(),
                    entry.version(),
                    entry.kind().code(),
                    entry.state().code(),
                    entry.fact().fields());
        }

        static List<EntryAnswer> of(List<Entry> entries) {
            return entries.stream().map(EntryAnswer::of).toList();
        }
    }

    /** A place that both fill differently: name the entry that holds. */
    record DecisionAnswer(String place, String title, EntryAnswer survivors, EntryAnswer others) {
        static DecisionAnswer of(Conflict conflict) {
            return new DecisionAnswer(
                    conflict.slot().code(),
                    conflict.slot().title(),
                    EntryAnswer.of(conflict.survivors()),
                    EntryAnswer.of(conflict.others()));
        }
    }

    record ComparedAnswer(
            List<EntryAnswer> survivor,
            List<EntryAnswer> other,
            List<DecisionAnswer> decide,
            @Nullable String obstacle) {
        static ComparedAnswer of(CompareRecords.Compared compared) {
            return new ComparedAnswer(
                    EntryAnswer.of(compared.survivor().entries()),
                    EntryAnswer.of(compared.other().entries()),
                    compared.toDecide().stream().map(DecisionAnswer::of).toList(),
                    compared.obstacle().map(reason -> reason.code()).orElse(null));
        }
    }

    record MergeAnswer(
            UUID id,
            UUID merged,
            UUID survivor,
            Instant mergedAt,
            String reason,
            @Nullable Instant undoneAt,
            @Nullable String undoneReason,
            List<EntryAnswer> later,
            List<VisitAnswer> visits) {

        static MergeAnswer of(Merge merge, List<EntryAnswer> later, List<VisitAnswer> visits) {
            return new MergeAnswer(
                    merge.id(),
                    merge.merged().value(),
                    merge.survivor().value(),
                    merge.made().at(),
                    merge.made().reason(),
                    merge.undone().map(Merge.Done::at).orElse(null),
                    merge.undone().map(Merge.Done::reason).orElse(null),
                    later,
                    visits);
        }

        static MergeAnswer of(ViewMerges.Shown shown) {
            return of(
                    shown.merge(),
                    EntryAnswer.of(shown.later()),
                    shown.open().stream()
                            .map(open -> new VisitAnswer(open.id(), open.kind().code(), LondonTime.time(open.began())))
                            .toList());
        }
    }

    /** What brought patient and pharmacy together since, and still does. */
    record VisitAnswer(UUID id, String kind, String began) {}

    record MergesAnswer(List<MergeAnswer> merges) {
        static MergesAnswer of(ViewMerges.Listing listing) {
            return new MergesAnswer(listing.merges().stream()
                    .map(merge -> MergeAnswer.of(merge, List.of(), List.of()))
                    .toList());
        }
    }
}
