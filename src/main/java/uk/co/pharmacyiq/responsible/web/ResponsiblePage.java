package uk.co.pharmacyiq.responsible.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.responsible.Contact;
import uk.co.pharmacyiq.responsible.OnDuty;
import uk.co.pharmacyiq.responsible.SignOn;
import uk.co.pharmacyiq.responsible.ViewResponsible;
import uk.co.pharmacyiq.site.Bar;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** Who is responsible now, how long they were away today, and what this person can do about it. */
record ResponsiblePage(Here here, ViewResponsible.View view, Fields typed, List<FieldError> errors) {

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    @Nullable
    OnDuty duty() {
        return view.onDuty().orElse(null);
    }

    boolean mayAct() {
        return here.may(SignOn.PERMISSION);
    }

    /** Whether whoever looks is the one who is responsible. */
    boolean own() {
        Actor.Person looking = here.asking();
        return view.onDuty().filter(duty -> duty.person().equals(looking.id())).isPresent();
    }

    boolean away() {
        return view.onDuty().flatMap(OnDuty::away).isPresent();
    }

    String time(Instant at) {
        return LondonTime.time(at);
    }

    String kind() {
        return switch (view.state()) {
            case PRESENT -> "ok";
            case ABSENT -> "soon";
            case OVERDUE, NONE -> "urgent";
        };
    }

    String awayWords() {
        return view.onDuty()
                .flatMap(OnDuty::away)
                .map(away -> "Since " + time(away.since()) + ": " + away.reason() + ". "
                        + away.contact()
                                .other()
                                .map(other -> other.name() + ", " + other.registration() + ", can be reached.")
                                .orElse("They can be reached and can return promptly."))
                .orElse("");
    }

    long left() {
        return Math.max(0, view.limits().most().toMinutes() - view.today().minutes());
    }

    boolean warned() {
        return view.today().total().compareTo(view.limits().warning()) >= 0;
    }

    List<Bar> bars() {
        var kind = view.today().breached() ? "expired" : warned() ? "soon" : "ok";
        return List.of(
                new Bar("Away", view.today().minutes(), view.today().minutes() + " min", kind),
                new Bar("Left", left(), left() + " min", "muted"));
    }

    List<Choice> contacts() {
        var chosen = Optional.of(typed.shown("contact"))
                .filter(text -> !text.isEmpty())
                .orElse(Contact.RP_CONTACTABLE.name());
        return Stream.of(Contact.values())
                .map(contact -> new Choice(
                        contact.name(), contact.title(), contact.name().equals(chosen)))
                .toList();
    }

    String reason() {
        var written = typed.shown("reason");
        return written.isEmpty() ? "Break" : written;
    }
}
