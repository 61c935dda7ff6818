package uk.co.pharmacyiq.patients.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.patients.RecordFact.Standing;
import uk.co.pharmacyiq.patients.RecordFact.Writing;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Why;
import uk.co.pharmacyiq.patients.web.PatientBodies.AddBody;
import uk.co.pharmacyiq.patients.web.PatientBodies.WriteBody;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.FieldErrors;
import uk.co.pharmacyiq.site.Fields;

/** Puts together what is to be written in a record, from a form or from JSON; every field's error at once. */
final class FactReader {

    private FactReader() {}

    /** What is to be written, and why. */
    record Sending(Writing writing, Why why) {}

    static Outcome<Sending> add(TypedFact typed, Fields form, Instant now) {
        var why = WhyChanged.read(form, now);
        return both(
                typed.fact(), form.finish(why::value), (fact, reason) -> new Sending(new Writing.Add(fact), reason));
    }

    static Outcome<Sending> change(TypedFact typed, UUID entry, Fields form, Instant now) {
        var act = form.need("act", EntryAct::parse, "Choose what it is: changed, wrong, over, or entered in error.");
        var basedOn = basedOn(form);
        var why = WhyChanged.read(form, now);
        var rest = form.finish(() -> new Rest(act.value(), new Standing(entry, basedOn.value()), why.value()));
        return EntryAct.parse(form.shown("act"))
                        .filter(each -> !each.takesFact())
                        .isPresent()
                ? rest.then(read -> Outcome.done(new Sending(writing(read.act(), read.standing()), read.why())))
                : both(typed.fact(), rest, (fact, read) -> sending(read, fact));
    }

    /** What a program adds. */
    static Outcome<Sending> added(AddBody body, Instant now) {
        var rest = Fields.ofBody(body);
        var why = WhyChanged.sent(rest, now);
        return both(
                fact(body.kind(), body.fields()),
                rest.finish(why::value),
                (fact, reason) -> new Sending(new Writing.Add(fact), reason));
    }

    /** What a program does to something that stands there. */
    static Outcome<Sending> written(UUID entry, WriteBody body, Instant now) {
        var fields = Fields.ofBody(body);
        var act = fields.need("act", EntryAct::parse, "Say what it is: change, correct, end or withdraw.");
        var basedOn = basedOn(fields);
        var why = WhyChanged.sent(fields, now);
        var rest = fields.finish(() -> new Rest(act.value(), new Standing(entry, basedOn.value()), why.value()));
        return EntryAct.parse(body.act() == null ? "" : body.act())
                        .filter(each -> !each.takesFact())
                        .isPresent()
                ? rest.then(read -> Outcome.done(new Sending(writing(read.act(), read.standing()), read.why())))
                : both(fact(body.kind(), body.fields()), rest, (fact, read) -> sending(read, fact));
    }

    /** A fact as a program sends it. */
    static Outcome<Fact> fact(@Nullable String kind, @Nullable Map<String, String> fields) {
        return Optional.ofNullable(kind)
                .flatMap(FactKind::parse)
                .map(known -> Fact.of(known, fields == null ? Map.of() : fields))
                .orElseGet(() -> Outcome.refused(new FieldErrors(
                        List.of(new FieldError("kind", "Say what kind of fact it is: name, address, allergy ...")))));
    }

    /** The version that was looked at when the change was made. */
    static Fields.Read<Integer> basedOn(Fields fields) {
        return fields.need(
                "basedOn",
                text -> text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                "Reload the record: the version that was looked at is missing.");
    }

    /** All of what is sent but the fact itself. */
    private record Rest(EntryAct act, Standing standing, Why why) {}

    private static Sending sending(Rest rest, Fact fact) {
        return new Sending(writing(rest.act(), rest.standing(), fact), rest.why());
    }

    /** To write what something has become, or was all along. */
    static Writing writing(EntryAct act, Standing standing, Fact fact) {
        return switch (act) {
            case CHANGE -> new Writing.Change(standing, fact);
            case CORRECT -> new Writing.Correct(standing, fact);
            case END, WITHDRAW -> writing(act, standing);
        };
    }

    /** To say that something no longer holds, or never did. */
    static Writing writing(EntryAct act, Standing standing) {
        return switch (act) {
            case END -> new Writing.End(standing);
            case WITHDRAW -> new Writing.Withdraw(standing);
            case CHANGE, CORRECT -> throw new IllegalArgumentException("takes a fact");
        };
    }

    /** One value of two, or what is wrong with both. */
    static <A, B, C> Outcome<C> both(Outcome<A> one, Outcome<B> other, BiFunction<A, B, C> together) {
        if (one instanceof Refused<A>(var first) && other instanceof Refused<B>(var second)) {
            var errors = new ArrayList<FieldError>(FieldError.of(first));
            errors.addAll(FieldError.of(second));
            return Outcome.refused(new FieldErrors(errors));
        }
        return one.then(left -> switch (other) {
            case Done<B>(var right) -> Outcome.done(together.apply(left, right));
            case Refused<B>(var no) -> Outcome.refused(no);
        });
    }
}
