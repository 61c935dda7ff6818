package uk.co.pharmacyiq.governance.handover.web;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.handover.Code;
import uk.co.pharmacyiq.governance.handover.OfferPremises;
import uk.co.pharmacyiq.governance.handover.TakePremisesOver;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.PremisesNumber;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** What is typed or sent about premises that change hands. */
final class HandoverInput {

    private HandoverInput() {}

    /** An offer as it is sent. */
    record HandoverOfferBody(
            @Nullable String premises,
            @Nullable String from,
            @Nullable String to) {}

    /** A code as it is sent. */
    record HandoverCodeBody(@Nullable String code) {

        @Override
        public String toString() {
            return "HandoverCodeBody";
        }
    }

    /** What is said to take premises over. */
    record HandoverTakeBody(
            @Nullable String code,
            @Nullable String name,
            @Nullable String gphcNumber) {

        @Override
        public String toString() {
            return "HandoverTakeBody";
        }
    }

    static Outcome<OfferPremises.Wish> offer(Fields fields) {
        var premises = fields.need("premises", PremisesId::parse, "Choose premises from the list.");
        var from = fields.need("from", LondonTime::day, "Enter the first day on which they may be taken over.");
        var to = fields.need("to", line(100), "Enter who is to have them, 2 to 100 characters.");
        return fields.finish(() -> new OfferPremises.Wish(premises.value(), from.value(), to.value()));
    }

    static Outcome<Code> code(Fields fields) {
        var code = need(fields);
        return fields.finish(code::value);
    }

    static Outcome<TakePremisesOver.Request> take(Fields fields) {
        var code = need(fields);
        var name = fields.need("name", line(100), "Enter what the premises are called, 2 to 100 characters.");
        var number = fields.need(
                "gphcNumber",
                text -> PremisesNumber.parse(text.strip()),
                "Enter the GPhC number under which you are registered there: seven digits that begin with 1 or 9.");
        return fields.finish(() -> new TakePremisesOver.Request(code.value(), name.value(), number.value()));
    }

    private static Fields.Read<Code> need(Fields fields) {
        return fields.need(
                "code", Code::parse, "Enter the code of the other side: six groups of four letters or digits.");
    }

    private static Function<String, Optional<String>> line(int most) {
        return text -> TypedText.line(text, most).filter(line -> line.length() >= 2);
    }
}
