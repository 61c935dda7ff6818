package uk.co.pharmacyiq.inventory.wholesale.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.wholesale.AssignPremises;
import uk.co.pharmacyiq.inventory.wholesale.SaveLegalEntity;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;

/** Reads what was sent about legal entities, from a form or by a program. */
final class EntityInput {

    private EntityInput() {}

    /** A legal entity as programs send it; without {@code entity} a new one. */
    record LegalEntityBody(
            @Nullable String entity,
            @Nullable String name,
            @Nullable String wdaNumber,
            @Nullable String licenceNumber) {}

    /** Who keeps premises, as programs send it. */
    record KeeperBody(@Nullable String premises, @Nullable String entity) {}

    static Outcome<SaveLegalEntity.Request> save(Fields fields) {
        var entity = fields.optional("entity", TimeOrderedId::parse, "Name the legal entity by its id.");
        var name = fields.need(
                "name",
                text -> TypedText.line(text, 120).filter(line -> line.length() >= 2),
                "Enter the name of the company or of the person who trades, in 2 to 120 characters.");
        var wda = number(fields, "wdaNumber", "Enter the WDA(H) number as the MHRA lists it, or leave it empty.");
        var licence =
                number(fields, "licenceNumber", "Enter the number of the Home Office licence, or leave it empty.");
        return fields.finish(() -> new SaveLegalEntity.Request(
                entity.value(),
                name.value(),
                wda.value().orElse(""),
                licence.value().orElse("")));
    }

    static Outcome<AssignPremises.Request> assign(Fields fields) {
        var premises = fields.need("premises", PremisesId::parse, "Choose the premises.");
        var entity = fields.need("entity", TimeOrderedId::parse, "Choose the legal entity that keeps them.");
        return fields.finish(() -> new AssignPremises.Request(premises.value(), entity.value()));
    }

    private static Fields.Read<Optional<String>> number(Fields fields, String name, String whatToDo) {
        return fields.optional(
                name,
                text -> TypedText.line(text, 40).filter(line -> line.matches("[A-Za-z0-9 ()/.-]{3,40}")),
                whatToDo);
    }
}
