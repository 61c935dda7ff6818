package uk.co.pharmacyiq.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The country in which something lies that data goes to, and outside the United Kingdom what lets it.
 *
 * @param country two letters of ISO 3166; empty where it was never said
 * @param basis empty in the United Kingdom
 */
public record DataPlace(String country, Optional<TransferBasis> basis) {

    private static final String GB = "GB";

    public static final DataPlace UNITED_KINGDOM = new DataPlace(GB, Optional.empty());

    /** Nobody said where. */
    public static final DataPlace UNKNOWN = new DataPlace("", Optional.empty());

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /**
     * What UK adequacy regulations cover, some of it in part: the European Economic Area, Gibraltar, and those found adequate by
     * themselves.
     */
    private static final Set<String> ADEQUATE = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "GI", "AD", "AR", "CA", "CH", "FO",
            "GG", "IL", "IM", "JE", "JP", "KR", "NZ", "US", "UY");

    /** The place, where what was said of it is enough. A basis is of no use in the United Kingdom and is left out. */
    public static Optional<DataPlace> of(String country, Optional<TransferBasis> basis) {
        if (country.equals(GB)) {
            return Optional.of(UNITED_KINGDOM);
        }
        boolean good = basis.isPresent() && (basis.get() != TransferBasis.ADEQUACY || ADEQUATE.contains(country));
        return COUNTRIES.contains(country) && good ? Optional.of(new DataPlace(country, basis)) : Optional.empty();
    }

    public static boolean isCountry(String text) {
        return COUNTRIES.contains(text);
    }

    /** Every country, the United Kingdom first. */
    public static List<String> countries() {
        return Stream.concat(
                        Stream.of(GB),
                        COUNTRIES.stream()
                                .filter(country -> !country.equals(GB))
                                .sorted((one, other) -> name(one).compareTo(name(other))))
                .toList();
    }

    /** What people call a country. */
    public static String name(String country) {
        return Locale.of("", country).getDisplayCountry(Locale.UK);
    }

    public boolean isUnitedKingdom() {
        return country.equals(GB);
    }
}
