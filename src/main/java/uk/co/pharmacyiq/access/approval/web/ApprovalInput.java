package uk.co.pharmacyiq.access.approval.web;

import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;

/** Why somebody declines, as they entered it. */
record ApprovalInput(@Nullable String reason) {

    static Outcome<String> read(Fields fields) {
        var reason = fields.need(
                "reason",
                text -> TypedText.line(text, 300).filter(line -> line.length() >= 2),
                "Enter why you decline, in at most 300 characters. The person who asked will read it.");
        return fields.finish(reason::value);
    }
}
