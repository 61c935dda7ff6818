package uk.co.pharmacyiq.identity.federation.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.federation.Provider.Kind;
import uk.co.pharmacyiq.identity.federation.ProviderOnly.Named;
import uk.co.pharmacyiq.identity.federation.ViewProviders.Overview;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** The sign-in services of the organisation, with the form for a new one. */
record ProvidersPage(
        Overview overview, String here, @Nullable Fields typed, List<FieldError> errors) {

    List<Choice> kinds() {
        return Stream.of(Kind.values())
                .map(kind ->
                        new Choice(kind.stored(), kind.title(), kind.stored().equals(shown("kind"))))
                .toList();
    }

    String shown(String field) {
        return typed == null ? "" : typed.shown(field);
    }

    String address() {
        return typed == null ? here : typed.shown("ourAddress");
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    String from() {
        return overview.from().map(Object::toString).orElse("");
    }

    boolean isExcepted(Named candidate) {
        return overview.exceptions().stream().anyMatch(one -> one.person().equals(candidate.person()));
    }
}
