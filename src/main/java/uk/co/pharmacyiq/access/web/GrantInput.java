package uk.co.pharmacyiq.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import uk.co.pharmacyiq.access.GrantRole;
import uk.co.pharmacyiq.access.RoleGrant;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;

/** Reads a role to give, from forms and from JSON alike. */
final class GrantInput {

    private static final String A_DAY = "Give the day as 2026-11-21, or leave it empty.";
    private static final int REASON = 200;

    private GrantInput() {}

    static Outcome<GrantRole.Request> read(Fields fields, PersonId person) {
        var role = fields.need("role", GrantInput::code, "Choose a role from the list, for example pharmacist.");
        var premises = fields.optional(
                "premises",
                PremisesId::parse,
                "Choose premises from the list, or leave it empty for the whole organisation.");
        var first = fields.optional("firstDay", GrantInput::day, A_DAY);
        var last = fields.optional("lastDay", GrantInput::day, A_DAY);
        var reason = fields.optional(
                "reason", typed -> TypedText.line(typed, REASON), "Use at most 200 characters, on one line.");
        return fields.finish(() -> new GrantRole.Request(
                person,
                role.value(),
                premises.orElse(Optional.empty()),
                new RoleGrant.Days(first.orElse(Optional.empty()), last.orElse(Optional.empty())),
                reason.orElse(Optional.empty()).orElse("")));
    }

    static Optional<String> code(String typed) {
        return Optional.of(typed).filter(code -> code.matches("[a-z][a-z0-9-]{1,48}"));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
