package uk.co.pharmacyiq.identity.federation.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.DataPlace;
import uk.co.pharmacyiq.kernel.TransferBasis;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.Fields;

/** In which country a sign-in service is, and outside the United Kingdom what lets people's data go there. */
final class PlaceFields {

    private PlaceFields() {}

    /** The place, once the form is known to be good. */
    static Supplier<DataPlace> read(Fields fields) {
        var country = fields.need(
                "country",
                text -> Optional.of(text).filter(DataPlace::isCountry),
                "Choose the country in which the service keeps who signs in here.");
        var basis = fields.optional(
                "transferBasis", TransferBasis::parse, "Choose what allows sending people's data to that country.");
        var typed = Optional.ofNullable(fields.text("country")).filter(DataPlace::isCountry);
        if (typed.isPresent()
                && place(typed.get(), fields.text("transferBasis")).isEmpty()) {
            fields.refuse(
                    "transferBasis",
                    "Choose what allows sending people's data to " + DataPlace.name(typed.get())
                            + ". Adequacy regulations do not cover every country.");
        }
        return () -> DataPlace.of(country.value(), basis.value()).orElse(DataPlace.UNKNOWN);
    }

    private static Optional<DataPlace> place(String country, @org.jspecify.annotations.Nullable String basis) {
        return DataPlace.of(country, Optional.ofNullable(basis).flatMap(TransferBasis::parse));
    }

    static List<Choice> countries(String chosen) {
        return Stream.concat(
                        Stream.of(new Choice("", "Choose a country", chosen.isEmpty())),
                        DataPlace.countries().stream()
                                .map(country -> new Choice(country, DataPlace.name(country), country.equals(chosen))))
                .toList();
    }

    static List<Choice> bases(String chosen) {
        return Stream.concat(
                        Stream.of(new Choice("", "It is in the United Kingdom", chosen.isEmpty())),
                        Stream.of(TransferBasis.values())
                                .map(basis -> new Choice(
                                        basis.stored(),
                                        basis.title(),
                                        basis.stored().equals(chosen))))
                .toList();
    }
}
