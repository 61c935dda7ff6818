package uk.co.pharmacyiq.responsible.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.responsible.CorrectRecord;
import uk.co.pharmacyiq.responsible.ViewRecord;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/** The record, newest first, with the form that writes a note beside an entry. */
record DutyRecordPage(Here here, ViewRecord.Shown record, LocalDate from, Fields typed, List<FieldError> errors) {

    boolean mayNote() {
        return here.may(CorrectRecord.PERMISSION);
    }

    String time(Instant at) {
        return LondonTime.time(at);
    }

    String ended(ViewRecord.Line line) {
        return line.ended().map(ended -> time(ended.at())).orElse("still responsible");
    }

    String how(ViewRecord.Line line) {
        return line.ended()
                .map(ended -> switch (ended.how()) {
                    case "HANDED_OVER" -> "Handed over to " + ended.by();
                    case "SIGNED_OFF_BY_ANOTHER" -> "Signed off by " + ended.by();
                    default -> "Signed off";
                })
                .orElse("");
    }

    String absence(ViewRecord.Absence absence) {
        return time(absence.began()) + " to " + absence.ended().map(this::time).orElse("now") + ": " + absence.reason()
                + ". "
                + absence.contact()
                        .other()
                        .map(other -> other.name() + " (" + other.registration() + ") could be reached.")
                        .orElse("Could be reached.");
    }

    private boolean about(ViewRecord.Line line) {
        return line.session().toString().equals(typed.shown("session"));
    }

    /** What was typed about an entry, where its note was refused. */
    String words(ViewRecord.Line line) {
        return about(line) ? typed.shown("words") : "";
    }

    @Nullable
    String error(ViewRecord.Line line) {
        return about(line) && !errors.isEmpty() ? errors.getFirst().message() : null;
    }

    /** The errors, each under the name of the field on the page. */
    List<FieldError> shownErrors() {
        return errors.stream()
                .map(error -> new FieldError("words-" + typed.shown("session"), error.message()))
                .toList();
    }
}
