package uk.co.pharmacyiq.identity.federation.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.federation.Provider.Kind;
import uk.co.pharmacyiq.identity.federation.Provider.Settings;
import uk.co.pharmacyiq.identity.federation.Provider.Trust;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;

/** What an administrator says of a provider, from a page or a program. For smartcards what tokens hold is left out. */
record ProviderForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String ourAddress,
        @Nullable String country,
        @Nullable String transferBasis,
        @Nullable String userId,
        @Nullable String tenantClaim,
        @Nullable String tenant,
        @Nullable String secondFactor,
        @Nullable String phishingResistant) {

    private static final Predicate<String> CLAIM =
            Pattern.compile("[A-Za-z0-9_:./-]{1,100}").asMatchPredicate();
    private static final Predicate<String> OURS =
            Pattern.compile("https://[A-Za-z0-9.-]{1,250}(:[0-9]{1,5})?").asMatchPredicate();

    static Outcome<Settings> read(Fields fields) {
        var kind = fields.need("kind", ProviderForm::kind, "Choose what sort of sign-in service it is.");
        var name = fields.need("name", text -> line(text, 2, 60), "Give it a name of 2 to 60 characters.");
        var issuer = fields.need(
                "issuer", ProviderForm::issuer, "Type the issuer as your provider gives it, beginning with https://");
        var client = fields.need("clientId", text -> line(text, 1, 255), "Type the client identifier you were given.");
        var ours = fields.need(
                "ourAddress",
                text -> Optional.of(text).filter(OURS),
                "Type where people reach PharmacyIQ: https:// and the host, nothing after it.");
        var place = PlaceFields.read(fields);
        var trust = kind.orElse(Kind.CIS2) == Kind.CIS2 ? Optional.<Reading>empty() : Optional.of(Reading.of(fields));
        return fields.finish(() -> new Settings(
                kind.value(),
                name.value(),
                issuer.value(),
                client.value(),
                ours.value(),
                trust.map(Reading::trust).orElse(Trust.OF_CIS2),
                place.get()));
    }

    /** What must stand in the tokens of a directory. */
    private record Reading(
            Fields.Read<Optional<String>> userId,
            Fields.Read<Optional<String>> tenantClaim,
            Fields.Read<Optional<String>> tenant,
            Fields.Read<List<String>> secondFactor,
            Fields.Read<Optional<List<String>>> phishingResistant) {

        static Reading of(Fields fields) {
            var claim = fields.text("tenantClaim");
            var value = fields.text("tenant");
            if ((claim == null) != (value == null)) {
                fields.refuse("tenant", "Give both the claim and its value, or neither.");
            }
            return new Reading(
                    fields.optional("userId", ProviderForm::claim, "Type the name of a claim, for example sub or oid."),
                    fields.optional("tenantClaim", ProviderForm::claim, "Type the name of a claim, for example tid."),
                    fields.optional("tenant", text -> line(text, 1, 200), "Type at most 200 characters."),
                    fields.need(
                            "secondFactor",
                            ProviderForm::words,
                            "Say how the service shows that a second factor was used, for example mfa."),
                    fields.optional("phishingResistant", ProviderForm::words, "Type words with spaces between."));
        }

        Trust trust() {
            return new Trust(
                    userId.value().orElse("sub"),
                    tenantClaim.value().orElse(""),
                    tenant.value().orElse(""),
                    secondFactor.value(),
                    phishingResistant.value().orElse(List.of()));
        }
    }

    private static Optional<Kind> kind(String text) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.stored().equals(text))
                .findFirst();
    }

    private static Optional<URI> issuer(String text) {
        try {
            var uri = new URI(text);
            boolean plain = uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            return plain && text.length() <= 500 ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<String> claim(String text) {
        return Optional.of(text).filter(CLAIM);
    }

    private static Optional<List<String>> words(String text) {
        var words = List.of(text.strip().split("\\s+"));
        return text.length() <= 300 && words.stream().allMatch(CLAIM) ? Optional.of(words) : Optional.empty();
    }

    private static Optional<String> line(String text, int fewest, int most) {
        return TypedText.line(text, most).filter(line -> line.length() >= fewest);
    }
}
