package uk.co.pharmacyiq.inventory.wholesale.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.wholesale.LegalEntity;
import uk.co.pharmacyiq.inventory.wholesale.ViewLegalEntities;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** Legal entities, the premises each keeps, and what went between them. */
record EntitiesPage(ViewLegalEntities.View view, Fields typed, List<FieldError> errors) {

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    /** The one to change; null where a new one is entered. */
    @Nullable
    LegalEntity chosen() {
        return view.entities().stream()
                .filter(one -> one.id().toString().equals(typed.shown("entity")))
                .findFirst()
                .orElse(null);
    }

    String first(String field, String known) {
        return typed.text(field) == null ? known : typed.shown(field);
    }

    List<Choice> keepers(ViewLegalEntities.Kept kept) {
        return Stream.concat(
                        kept.entity().isPresent()
                                ? Stream.of()
                                : Stream.of(new Choice("", "The organisation itself", true)),
                        view.entities().stream()
                                .map(one -> new Choice(
                                        one.id().toString(),
                                        one.name(),
                                        kept.entity().filter(one.id()::equals).isPresent())))
                .toList();
    }

    String name(PremisesId premises) {
        return view.premises().stream()
                .filter(one -> one.premises().equals(premises))
                .map(ViewLegalEntities.Kept::name)
                .findFirst()
                .orElse("");
    }

    String day(LocalDate day) {
        return LondonTime.date(day);
    }
}
