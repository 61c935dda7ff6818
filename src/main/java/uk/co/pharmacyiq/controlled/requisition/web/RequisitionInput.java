package uk.co.pharmacyiq.controlled.requisition.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.requisition.Requisition.Recipient;
import uk.co.pharmacyiq.controlled.requisition.SendRequisition;
import uk.co.pharmacyiq.controlled.requisition.SupplyOnRequisition;
import uk.co.pharmacyiq.controlled.requisition.SupplyOnRequisition.Wanted;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.RequestNotes;

/** Reads what is sent about requisitions, from forms and from JSON alike. */
final class RequisitionInput {

    private RequisitionInput() {}

    /** A requisition, and what is supplied on it. */
    record RequisitionBody(
            @Nullable String recipientName,
            @Nullable String recipientAddress,
            @Nullable String profession,
            @Nullable String purpose,
            @Nullable String product,
            @Nullable BigDecimal quantity,
            @Nullable String signedOn,
            @Nullable String mark) {}

    /** When the original was sent. */
    record RequisitionSentBody(@Nullable String sentOn) {}

    static Outcome<SupplyOnRequisition.Request> supply(Fields fields, PremisesId premises) {
        var name = fields.need("recipientName", text -> words(text, 100), "Enter the name of the recipient.");
        var address = fields.need("recipientAddress", text -> words(text, 300), "Enter the address of the recipient.");
        var profession = fields.need("profession", text -> words(text, 100), "Enter the profession of the recipient.");
        var purpose = fields.need(
                "purpose",
                text -> words(text, 300),
                "Enter the purpose for which it is required, as the requisition says.");
        var product = fields.need("product", DmdCode::parse, "Choose what is supplied.");
        var quantity = fields.need(
                "quantity",
                text -> Quantity.parse(text).filter(number -> !number.isZero()),
                "Enter the total quantity, in single units such as tablets or ml.");
        var signedOn = fields.need(
                "signedOn", LondonTime::day, "Enter the day the recipient signed it. Unsigned, it is none.");
        var mark = fields.need(
                "mark", text -> words(text, 300), "Enter the name and address that you marked on the requisition.");
        return fields.finish(() -> new SupplyOnRequisition.Request(
                premises,
                new Recipient(name.value(), address.value(), profession.value()),
                purpose.value(),
                new Wanted(product.value(), quantity.value()),
                signedOn.value(),
                mark.value()));
    }

    static Outcome<SendRequisition.Request> sent(Fields fields, PremisesId premises, String requisition) {
        var sentOn = fields.need("sentOn", LondonTime::day, "Enter the day the original was sent.");
        return fields.finish(() -> new SendRequisition.Request(premises, RequestNotes.id(requisition), sentOn.value()));
    }

    private static Optional<String> words(String text, int most) {
        return TypedText.line(text, most).filter(each -> !each.isEmpty());
    }
}
