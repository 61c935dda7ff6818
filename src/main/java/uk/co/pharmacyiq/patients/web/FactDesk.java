package uk.co.pharmacyiq.patients.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.patients.RecordFact;
import uk.co.pharmacyiq.patients.RecordFact.Written;
import uk.co.pharmacyiq.patients.ViewPatient.Shown;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.PatientRefusal;
import uk.co.pharmacyiq.patients.web.FactPage.Theirs;
import uk.co.pharmacyiq.patients.web.FactPage.Whose;
import uk.co.pharmacyiq.patients.web.FactReader.Sending;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** Shows the form of a fact, sends it, and shows it again with everything that was typed where it was not taken. */
@Component
class FactDesk {

    private final PatientDesk desk;
    private final RecordLook look;
    private final FactInput input;
    private final RecordFact recordFact;

    FactDesk(PatientDesk desk, RecordLook look, FactInput input, RecordFact recordFact) {
        this.desk = desk;
        this.look = look;
        this.input = input;
        this.recordFact = recordFact;
    }

    /** The empty form of something new. */
    View begin(Where where, String kind, Fields fields) {
        return where.kind(kind)
                .map(known -> look.open(
                        where,
                        shown -> page(
                                where,
                                shown,
                                FactInput.begin(known, where.here().today(), fields),
                                new Sent(fields, List.of()))))
                .orElseGet(() -> desk.refused(PatientRefusal.ENTRY_UNKNOWN));
    }

    View add(Where where, String kind, Fields fields) {
        var known = where.kind(kind);
        if (known.isEmpty()) {
            return desk.refused(PatientRefusal.ENTRY_UNKNOWN);
        }
        var typed = input.read(where.here(), known.get(), fields);
        return switch (send(where, FactReader.add(typed, fields, where.here().now()))) {
            case Done<Written> _ ->
                desk.redirect(
                        where.here().path(where.patient(), ""), known.get().title() + ": it was recorded.");
            case Refused<Written>(var no) ->
                no == PatientRefusal.UNKNOWN
                        ? desk.refused(no)
                        : look.open(
                                where, shown -> again(where, shown, typed, new Sent(fields, FieldError.of(no)), no));
        };
    }

    /** The form of something that stands there. */
    View standing(Where where, String entry) {
        return look.open(
                where,
                entry,
                (shown, stands) -> page(
                        where,
                        shown,
                        FactInput.begin(stands),
                        new Sent(Fields.ofBody(List.of()), List.of()),
                        Optional.of(stands)));
    }

    /** What is sent must name the kind by what stands there, so the record is looked at first. */
    View write(Where where, String entry, Fields fields) {
        return look.open(where, entry, (shown, stands) -> write(where, shown, stands, fields));
    }

    private View write(Where where, Shown shown, Entry stands, Fields fields) {
        var typed = input.read(where.here(), stands.kind(), fields);
        var sending = FactReader.change(typed, stands.id(), fields, where.here().now());
        return switch (send(where, sending)) {
            case Done<Written> _ ->
                desk.redirect(
                        where.here().path(where.patient(), ""),
                        EntryAct.parse(fields.shown("act")).orElseThrow().done());
            case Refused<Written>(var no) -> again(where, shown, typed, fields, stands, no);
        };
    }

    private Outcome<Written> send(Where where, Outcome<Sending> read) {
        return desk.ask(
                where.here(),
                where.act(),
                read,
                sending -> where.clinical()
                        ? recordFact.writeClinical(
                                where.here().asking(), where.place(), sending.writing(), sending.why())
                        : recordFact.write(where.here().asking(), where.place(), sending.writing(), sending.why()));
    }

    /** The form once more with all that was typed, beside what others made of it meanwhile; of the record as it was looked at. */
    private View again(Where where, Shown shown, TypedFact typed, Fields fields, Entry stands, Refusal no) {
        if (no == PatientRefusal.ENTRY_UNKNOWN || no == PatientRefusal.UNKNOWN) {
            return desk.refused(no);
        }
        Optional<Theirs> theirs =
                no == PatientRefusal.CHANGED_MEANWHILE ? look.theirs(where, stands) : Optional.empty();
        var sent = new Sent(fields, FieldError.of(no));
        return desk.again(
                no,
                "fact",
                new FactPage(where.here(), whose(where, shown, typed), typed, sent, Optional.of(stands), theirs));
    }

    private View again(Where where, Shown shown, TypedFact typed, Sent sent, Refusal no) {
        return desk.again(
                no,
                "fact",
                new FactPage(
                        where.here(), whose(where, shown, typed), typed, sent, Optional.empty(), Optional.empty()));
    }

    private View page(Where where, Shown shown, TypedFact typed, Sent sent) {
        return page(where, shown, typed, sent, Optional.empty());
    }

    private View page(Where where, Shown shown, TypedFact typed, Sent sent, Optional<Entry> stands) {
        return desk.show(
                "fact", new FactPage(where.here(), whose(where, shown, typed), typed, sent, stands, Optional.empty()));
    }

    private Whose whose(Where where, Shown shown, TypedFact typed) {
        return new Whose(
                PatientHead.of(shown.record(), shown.clinical(), where.here().today()),
                typed.kind() == FactKind.FLAG ? look.colleagues(where) : List.of());
    }
}
