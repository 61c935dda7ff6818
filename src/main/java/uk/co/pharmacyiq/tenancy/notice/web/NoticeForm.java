package uk.co.pharmacyiq.tenancy.notice.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.tenancy.notice.ChangeNotice;
import uk.co.pharmacyiq.tenancy.notice.Told;

/** What somebody enters to change the organisation's part of the notice. */
record NoticeForm(
        @Nullable String contact,
        @Nullable String officer,
        @Nullable String complaints,
        @Nullable String why) {

    static Outcome<ChangeNotice.Request> read(Fields fields) {
        var contact = fields.need("contact", NoticeForm::words, "Enter how people reach your organisation.");
        var officer = fields.need("officer", NoticeForm::words, "Enter how people reach your data protection officer.");
        var complaints = fields.need("complaints", NoticeForm::words, "Enter whom people tell if something is wrong.");
        var why = fields.need("why", NoticeForm::words, "Enter why it changes, for your own record.");
        return fields.finish(() ->
                new ChangeNotice.Request(new Told(contact.value(), officer.value(), complaints.value()), why.value()));
    }

    private static Optional<String> words(String typed) {
        return TypedText.line(typed, 300).filter(line -> line.length() >= 2);
    }
}
