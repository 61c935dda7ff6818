package uk.co.pharmacyiq.patients.merging.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.patients.merging.ViewMerges;
import uk.co.pharmacyiq.patients.search.FoundPatient;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.LondonTime;

/** The merges of a record, who is suspected to be the same patient, and the way to compare it with any other. */
record MergesPage(
        String path, String name, List<Row> merges, List<Suspect> suspects, Finding finding, List<FieldError> errors) {

    /** A merge, done or undone. */
    record Row(String href, String when, String who, String reason, boolean stands, String role) {}

    /** Another record that may be of this patient. */
    record Suspect(String href, List<String> why) {}

    /** Whom a search found to compare with. */
    record Finding(List<Hit> hits, boolean asked) {
        static final Finding NONE = new Finding(List.of(), false);
    }

    /** One of them. */
    record Hit(String href, String name, String born, String address) {}

    static MergesPage of(PremisesId premises, ViewMerges.Listing listing, Finding finding, @Nullable Refusal reason) {
        var patients = "/premises/" + premises + "/patients/";
        var id = listing.record().id();
        return new MergesPage(
                patients + id,
                listing.record().displayName(),
                listing.merges().stream()
                        .map(merge -> new Row(
                                patients + "merges/" + merge.id(),
                                LondonTime.time(merge.made().at()),
                                listing.people().getOrDefault(merge.made().by(), "somebody"),
                                merge.made().reason(),
                                merge.stands(),
                                merge.survivor().equals(id)
                                        ? "Another record was merged into this one"
                                        : "Part of this record was merged before"))
                        .toList(),
                listing.pairs().stream()
                        .map(pair -> new Suspect(
                                patients + id + "/merge/" + (pair.first().equals(id) ? pair.second() : pair.first()),
                                pair.likeness().why()))
                        .toList(),
                finding,
                reason == null ? List.of() : FieldError.of(reason));
    }

    static Finding found(PremisesId premises, PatientId patient, List<FoundPatient> found) {
        return new Finding(
                found.stream()
                        .filter(each -> !each.patient().equals(patient))
                        .map(each -> new Hit(
                                "/premises/" + premises + "/patients/" + patient + "/merge/" + each.patient(),
                                each.name(),
                                each.born().map(Lines::day).orElse("not known"),
                                each.restricted() ? "Address restricted" : each.address()))
                        .toList(),
                true);
    }

    @Nullable
    String error(String field) {
        return Optional.ofNullable(FieldError.of(errors, field))
                .orElse(errors.isEmpty() ? null : errors.getFirst().message());
    }
}
