package uk.co.pharmacyiq.governance.rights.web;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.rights.CorrectEntry;
import uk.co.pharmacyiq.governance.rights.CorrectEntry.Looked;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsRefusal;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.governance.rights.Step;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.work.Actor;

/** Reads how an entry is put right, or what the person says against it. */
@Component
class EntryInput {

    private final Api api;
    private final CorrectEntry correctEntry;

    EntryInput(Api api, CorrectEntry correctEntry) {
        this.api = api;
        this.correctEntry = correctEntry;
    }

    /** As programs send it: the kind and its fields for a correction, their words for a disagreement. */
    record RightsEntryBody(
            @Nullable String version,
            @Nullable String kind,
            @Nullable Map<String, String> fields,
            @Nullable String text) {}

    /** What is right, and instead of which version. */
    private record Right(int version, Fact fact) {}

    Outcome<Handled> correct(Actor.Person actor, Where where, UUID entry, RightsEntryBody body) {
        var fields = Fields.ofBody(body);
        var version = version(fields);
        var kind = fields.need("kind", FactKind::parse, "Name the kind of the entry.");
        var values = Optional.ofNullable(body.fields()).orElse(Map.of());
        return correct(
                actor,
                where,
                entry,
                fields.finish(() -> Fact.of(kind.value(), values))
                        .then(fact -> fact)
                        .then(fact -> done(new Right(version.value(), fact))));
    }

    Outcome<Handled> correct(Actor.Person actor, Where where, UUID entry, Fields form) {
        var version = version(form);
        var read = FactKind.parse(form.shown("kind"))
                .map(kind -> Fact.read(kind, form))
                .orElseGet(() -> refused(RightsRefusal.ENTRY_UNKNOWN));
        return correct(actor, where, entry, read.then(fact -> done(new Right(version.value(), fact))));
    }

    private Outcome<Handled> correct(Actor.Person actor, Where where, UUID entry, Outcome<Right> read) {
        return api.ask(
                actor,
                Step.CORRECTED.event(),
                RightsDesk.target(where),
                read,
                right -> correctEntry.correct(actor, where, new Looked(entry, right.version()), right.fact()));
    }

    Outcome<Handled> disagree(Actor.Person actor, Where where, UUID entry, Fields fields) {
        var version = version(fields);
        var text = fields.need(
                "text", typed -> RightsInput.said(typed, 500), "Write what they say, in at most 500 characters.");
        return api.ask(
                actor,
                Step.DISAGREEMENT_NOTED.event(),
                RightsDesk.target(where),
                fields.finish(text::value),
                words -> correctEntry.disagree(actor, where, new Looked(entry, version.value()), words));
    }

    private static Fields.Read<Integer> version(Fields fields) {
        return fields.need(
                "version",
                text -> text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                "Reload the page.");
    }
}
