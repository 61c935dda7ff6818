package uk.co.pharmacyiq.patients.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API of patients takes, as it is sent. The fields of a fact are those of its kind, by name. */
final class PatientBodies {

    private PatientBodies() {}

    /** One fact. */
    record FactBody(@Nullable String kind, @Nullable Map<String, String> fields) {}

    /** Somebody to register; {@code noneOfThese} once whoever is alike was looked at. */
    record RegisterBody(
            @Nullable List<FactBody> facts, @Nullable Boolean noneOfThese) {}

    /** Why a record is opened: one of the reasons' codes; for break-glass, words. */
    record ReasonBody(@Nullable String reason) {}

    /** What a record is printed for. */
    record PrintBody(@Nullable String purpose) {}

    /** Something new. */
    record AddBody(
            @Nullable String kind,
            @Nullable Map<String, String> fields,
            @Nullable String reason,
            @Nullable String occurredAt) {}

    /** What to do to something that stands there: change, correct, end, withdraw; the first two take a fact. */
    record WriteBody(
            @Nullable String act,
            @Nullable Integer basedOn,
            @Nullable String kind,
            @Nullable Map<String, String> fields,
            @Nullable String reason,
            @Nullable String occurredAt) {}
}
