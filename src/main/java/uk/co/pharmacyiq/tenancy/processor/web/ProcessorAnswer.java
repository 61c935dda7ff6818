package uk.co.pharmacyiq.tenancy.processor.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.tenancy.processor.SubProcessors;

/** What somebody says to a version of the list: {@code agreed}, or {@code objected} and why. */
record ProcessorAnswer(@Nullable String answer, @Nullable String why) {

    static Outcome<SubProcessors.Answer> read(Fields fields) {
        var answer = fields.need(
                "answer",
                text -> Optional.of(text).filter(word -> word.equals("agreed") || word.equals("objected")),
                "Choose whether your organisation agrees or objects.");
        boolean agreed = answer.orElse("agreed").equals("agreed");
        var why =
                fields.optional("why", text -> TypedText.line(text, 500), "Enter at most 500 characters, in one line.");
        if (!agreed && fields.text("why") == null) {
            fields.refuse("why", "Enter why your organisation objects.");
        }
        return fields.finish(() -> new SubProcessors.Answer(agreed, agreed ? Optional.empty() : why.value()));
    }
}
