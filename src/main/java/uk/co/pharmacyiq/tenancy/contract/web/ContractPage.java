package uk.co.pharmacyiq.tenancy.contract.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.contract.Acceptance;
import uk.co.pharmacyiq.tenancy.contract.ViewContract;

/** The contract of now, the form to accept it, and what was accepted. */
record ContractPage(
        ViewContract.View view, boolean mayAccept, @Nullable Fields typed, List<FieldError> errors) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** One acceptance, as the page lists it. */
    record Row(String version, String signer, String signedOn, String by, String at, String entry) {}

    String shown(String field) {
        return typed == null ? "" : typed.shown(field);
    }

    boolean entitled() {
        return typed != null && typed.shown("entitled").equals("true");
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    boolean open() {
        return mayAccept && !view.currentAccepted();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    List<Row> rows() {
        return view.acceptances().stream().map(this::row).toList();
    }

    private Row row(Acceptance acceptance) {
        var signature = acceptance.signature();
        return new Row(
                signature.version(),
                signature.signer() + ", " + signature.position(),
                day(signature.signedOn()),
                acceptance
                        .by()
                        .map(by -> view.people().getOrDefault(by, "somebody no longer known"))
                        .orElse("PharmacyIQ, from paper"),
                LondonTime.time(acceptance.at()),
                "/record/" + acceptance.event());
    }
}
