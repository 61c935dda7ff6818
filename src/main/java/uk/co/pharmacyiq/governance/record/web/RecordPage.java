package uk.co.pharmacyiq.governance.record.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.record.Filters;
import uk.co.pharmacyiq.governance.record.SearchRecord;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/**
 * The record, newest first, with its filters.
 *
 * @param place where the page stands and who looks
 * @param chart empty for those who do not see the whole day
 */
record RecordPage(
        RecordPlace place,
        Typed typed,
        SealPanel seal,
        Optional<DayChart> chart,
        List<EntryRow> rows,
        Choices choices,
        Optional<String> next) {

    private static final List<String> FIELDS =
            List.of("text", "person", "product", "place", "premises", "action", "outcome", "subject", "from", "until");

    /** What was typed and what is wrong with it. */
    record Typed(Fields fields, List<FieldError> errors) {}

    /** What there is to choose from, by what is sent. */
    record Choices(Map<String, String> people, Map<String, String> premises, Map<String, String> actions) {}

    static RecordPage of(
            RecordPlace place, Typed typed, SearchRecord.Found found, Map<String, String> actions, SealPanel seal) {
        return new RecordPage(
                place,
                typed,
                seal,
                found.day().map(DayChart::of),
                found.entries().stream().map(told -> EntryRow.of(place, told)).toList(),
                new Choices(found.names().people(), found.names().premises(), actions),
                found.next().map(Object::toString));
    }

    String shown(String field) {
        return typed.fields().shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(typed.errors(), field);
    }

    List<Choice> people() {
        return choices("person", "Anyone", choices.people());
    }

    List<Choice> premises() {
        return choices("premises", "All premises", choices.premises());
    }

    List<Choice> actions() {
        return choices("action", "Anything", choices.actions());
    }

    List<Choice> outcomes() {
        var chosen = shown("outcome");
        return List.of(
                new Choice("", "Any outcome", chosen.isEmpty()),
                new Choice("done", "Done", chosen.equals("done")),
                new Choice("refused", "Refused", chosen.equals("refused")),
                new Choice(Filters.DENIED, "Not allowed", chosen.equals(Filters.DENIED)),
                new Choice("failed", "Failed", chosen.equals("failed")));
    }

    /** Whether more than the first few filters are in use, so that they stand open. */
    boolean moreFilters() {
        return Stream.of("product", "place", "premises", "action", "subject", "from", "until")
                .anyMatch(field -> !shown(field).isEmpty());
    }

    @Nullable
    String nextHref() {
        return next.map(after -> place.path() + "?" + query() + "after=" + after)
                .orElse(null);
    }

    @Nullable
    String firstHref() {
        return shown("after").isEmpty() ? null : place.path() + "?" + query();
    }

    String deniedHref() {
        return place.path() + "?outcome=" + Filters.DENIED;
    }

    /** The address of the same entries as a file. */
    String exportHref(String form) {
        return place.path() + "/export?" + query() + "form=" + form;
    }

    String count() {
        return rows.size() == 1 ? "1 entry shown" : rows.size() + " entries shown";
    }

    /** The filters in use, each followed by an ampersand. */
    private String query() {
        return FIELDS.stream()
                .filter(field -> !shown(field).isBlank())
                .map(field -> field + "=" + URLEncoder.encode(shown(field), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }

    private List<Choice> choices(String field, String all, Map<String, String> values) {
        var chosen = shown(field);
        return Stream.concat(
                        Stream.of(new Choice("", all, chosen.isEmpty())),
                        values.entrySet().stream()
                                .sorted(Comparator.comparing(Map.Entry::getValue))
                                .map(one -> new Choice(
                                        one.getKey(),
                                        one.getValue(),
                                        one.getKey().equals(chosen))))
                .toList();
    }
}
