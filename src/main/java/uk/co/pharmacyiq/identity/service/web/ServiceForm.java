package uk.co.pharmacyiq.identity.service.web;

import java.util.Optional;
import uk.co.pharmacyiq.identity.proof.SignInName;
import uk.co.pharmacyiq.identity.service.ServiceAccounts;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;

/** What is sent about a service account or a key of one. */
final class ServiceForm {

    private static final int MOST_OF_NAME = 60;

    private ServiceForm() {}

    static Outcome<ServiceAccounts.Request> service(Fields fields) {
        var name = fields.need(
                "name",
                text -> TypedText.line(text, MOST_OF_NAME).filter(line -> line.length() >= 3),
                "Say what the program is: 3 to 60 characters.");
        var username = fields.need(
                "username",
                SignInName::parseLocal,
                "Give a short name in small letters, digits, dots and hyphens: wholesaler-orders.");
        var owner = fields.need("owner", PersonId::parse, "Choose the person who answers for it.");
        return fields.finish(() -> new ServiceAccounts.Request(name.value(), username.value(), owner.value()));
    }

    static Outcome<Integer> days(Fields fields) {
        var days = fields.need(
                "days", ServiceForm::number, "Give a number of days between 1 and " + ServiceAccounts.MOST_DAYS + ".");
        return fields.finish(days::value);
    }

    private static Optional<Integer> number(String typed) {
        return Optional.of(typed)
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .filter(days -> days >= 1 && days <= ServiceAccounts.MOST_DAYS);
    }
}
