package uk.co.pharmacyiq.tenancy.processor.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.processor.ProcessorList;
import uk.co.pharmacyiq.tenancy.processor.SubProcessors;
import uk.co.pharmacyiq.tenancy.processor.SubProcessors.Told;

/** The list of sub-processors, the question that waits, and what was answered. */
record ProcessorsPage(
        SubProcessors.View view,
        boolean mayAnswer,
        @Nullable Fields typed,
        List<FieldError> errors) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** A version the organisation was told of. */
    record Row(String version, String told, String answer, String why, String by, String entry) {}

    /** The newest list, which may hold from a day to come. */
    ProcessorList list() {
        return view.lists().getLast();
    }

    String from() {
        return DAY.format(list().from());
    }

    boolean waits() {
        return mayAnswer
                && view.told().stream()
                        .anyMatch(told -> told.version().equals(list().version())
                                && told.answer().isEmpty());
    }

    String path() {
        return ProcessorsController.PAGE + "/" + list().version();
    }

    List<Choice> choices() {
        var chosen = typed == null ? "" : typed.shown("answer");
        return List.of(
                new Choice("agreed", "We agree", chosen.equals("agreed")),
                new Choice("objected", "We object", chosen.equals("objected")));
    }

    String why() {
        return typed == null ? "" : typed.shown("why");
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    List<Row> rows() {
        return view.told().stream().map(this::row).toList();
    }

    private Row row(Told told) {
        return new Row(
                told.version(),
                LondonTime.time(told.at()),
                told.answer()
                        .map(answer -> answer.agreed() ? "Agreed" : "Objected")
                        .orElse("Not answered"),
                told.answer().flatMap(SubProcessors.Answer::why).orElse(""),
                told.by()
                        .map(by -> view.people().getOrDefault(by, "somebody no longer known"))
                        .orElse(""),
                "/record/" + told.event());
    }
}
