package uk.co.pharmacyiq.patients.merging.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.patients.merging.DismissDuplicate;
import uk.co.pharmacyiq.patients.merging.MergeRecords;
import uk.co.pharmacyiq.patients.merging.UndoMerge;
import uk.co.pharmacyiq.site.Fields;

/** Reads what was entered about pairs and merges, on a page or by a program. */
final class MergingInput {

    private static final String HOW = "Say how you know, in 2 to 500 characters.";
    private static final String KEEP = "keep-";
    private static final String BELONGS = "belongs-";

    private MergingInput() {}

    /** Why, as programs send it. */
    record DismissBody(@Nullable String reason) {}

    /** A merge as programs ask for it. */
    record MergeBody(
            @Nullable String other,
            @Nullable String reason,
            @Nullable List<KeepBody> keep) {}

    /** Which entry holds in a place that both records fill. */
    record KeepBody(@Nullable String place, @Nullable String entry) {}

    /** An undoing as programs ask for it; what is not named stays with the survivor. */
    record UndoBody(@Nullable String reason, @Nullable List<BelongsBody> toMerged) {}

    /** An entry or a visit that belongs to the patient whose record was merged. */
    record BelongsBody(@Nullable String id) {}

    static Outcome<DismissDuplicate.Request> dismissal(PremisesId premises, UUID pair, Fields fields, String name) {
        var reason = reason(fields, name);
        return fields.finish(() -> new DismissDuplicate.Request(premises, pair, reason.value()));
    }

    static Outcome<MergeRecords.Request> merge(
            PremisesId premises, PatientId survivor, PatientId other, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var reason = reason(fields, "reason");
        var keep = new HashMap<String, UUID>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(KEEP)) {
                TimeOrderedId.parse(values[0]).ifPresent(entry -> keep.put(name.substring(KEEP.length()), entry));
            }
        });
        return fields.finish(() -> new MergeRecords.Request(premises, survivor, other, reason.value(), keep));
    }

    static Outcome<MergeRecords.Request> merge(PremisesId premises, PatientId survivor, Fields fields) {
        var other = fields.need("other", PatientId::parse, "Name the other record by its id.");
        var reason = reason(fields, "reason");
        var keep = new HashMap<String, UUID>();
        for (var each : fields.each("keep")) {
            var place = each.need("place", Optional::of, "Name the place.");
            var entry = each.need("entry", TimeOrderedId::parse, "Name the entry that holds, by its id.");
            keep.put(place.orElse(""), entry.orElse(new UUID(0, 0)));
        }
        return fields.finish(() -> new MergeRecords.Request(premises, survivor, other.value(), reason.value(), keep));
    }

    static Outcome<UndoMerge.Request> undoing(PremisesId premises, UUID merge, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var reason = reason(fields, "reason");
        var toMerged = request.getParameterMap().entrySet().stream()
                .filter(each -> each.getKey().startsWith(BELONGS) && MergePage.TO_MERGED.equals(each.getValue()[0]))
                .map(Map.Entry::getKey)
                .flatMap(name -> TimeOrderedId.parse(name.substring(BELONGS.length())).stream())
                .collect(Collectors.toSet());
        return fields.finish(() -> new UndoMerge.Request(premises, merge, reason.value(), toMerged));
    }

    static Outcome<UndoMerge.Request> undoing(PremisesId premises, UUID merge, Fields fields) {
        var reason = reason(fields, "reason");
        var toMerged = fields.each("toMerged").stream()
                .map(each -> each.need("id", TimeOrderedId::parse, "Name the entry by its id."))
                .toList();
        return fields.finish(() -> new UndoMerge.Request(
                premises,
                merge,
                reason.value(),
                toMerged.stream().map(Fields.Read::value).collect(Collectors.toSet())));
    }

    private static Fields.Read<String> reason(Fields fields, String name) {
        return fields.need(name, text -> TypedText.line(text, 500).filter(line -> line.length() >= 2), HOW);
    }
}
