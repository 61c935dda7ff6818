package uk.co.pharmacyiq.identity.federation;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.federation.Provider.Kind;
import uk.co.pharmacyiq.identity.federation.Provider.Settings;
import uk.co.pharmacyiq.identity.federation.Provider.Trust;
import uk.co.pharmacyiq.identity.federation.protocol.Endpoints;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.kernel.DataPlace;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.TransferBasis;
import uk.co.pharmacyiq.work.Work;

/** The providers of an organisation. */
@Repository
class ProviderStore {

    private static final String LIST = """
            select provider_id, kind, name, status, issuer, client_id, our_address, authorization_endpoint, token_endpoint,
                   userinfo_endpoint, keys_endpoint, names_itself, assertion, user_id_claim, tenant_claim, tenant,
                   second_factor, phishing_resistant, country, transfer_basis
              from identity.provider
             where organisation_id = :organisation
               and (cast(:provider as uuid) is null or provider_id = :provider)
             order by name, provider_id
             limit 50
            """;

    private static final String ADD = """
            insert into identity.provider
                   (organisation_id, provider_id, kind, name, status, issuer, client_id, our_address,
                    authorization_endpoint, token_endpoint, userinfo_endpoint, keys_endpoint, names_itself, assertion,
                    user_id_claim, tenant_claim, tenant, second_factor, phishing_resistant, country, transfer_basis,
                    changed_at)
            values (:organisation, :provider, :kind, :name, 'off', :issuer, :client, :our_address,
                    :authorization, :token, :userinfo, :keys, :names_itself, :assertion,
                    :user_id, :tenant_claim, :tenant, :second_factor, :phishing_resistant, :country, :basis, :now)
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update identity.provider
               set name = :name, issuer = :issuer, client_id = :client, our_address = :our_address,
                   authorization_endpoint = :authorization, token_endpoint = :token, userinfo_endpoint = :userinfo,
                   keys_endpoint = :keys, names_itself = :names_itself, assertion = :assertion, user_id_claim = :user_id,
                   tenant_claim = :tenant_claim, tenant = :tenant, second_factor = :second_factor,
                   phishing_resistant = :phishing_resistant, country = :country, transfer_basis = :basis,
                   changed_at = :now
             where organisation_id = :organisation
               and provider_id = :provider
               and kind = :kind
               and not exists (select from identity.provider other
                                where other.organisation_id = :organisation
                                  and other.provider_id <> :provider
                                  and other.issuer = :issuer
                                  and other.client_id = :client)
            """;

    private static final String SWITCH = """
            update identity.provider
               set status = :status, changed_at = :now
             where organisation_id = :organisation
               and provider_id = :provider
            """;

    List<Provider> list(Work work) {
        return found(work::sql, work.organisation(), null);
    }

    List<Provider> list(Anteroom.Visit visit) {
        return found(visit::sql, visit.organisation(), null);
    }

    Optional<Provider> find(Work work, UUID provider) {
        return found(work::sql, work.organisation(), provider).stream().findFirst();
    }

    Optional<Provider> find(Anteroom.Visit visit, UUID provider) {
        return found(visit::sql, visit.organisation(), provider).stream().findFirst();
    }

    /** Adds a provider, switched off; false where there is one like it. */
    boolean add(Work work, UUID provider, Settings settings, Endpoints endpoints) {
        return with(work, work.sql(ADD), provider, settings, endpoints) == 1;
    }

    /** Changes what was said of a provider; false where there is another like that. */
    boolean change(Work work, UUID provider, Settings settings, Endpoints endpoints) {
        return with(work, work.sql(CHANGE), provider, settings, endpoints) == 1;
    }

    void switchTo(Work work, UUID provider, boolean on) {
        work.sql(SWITCH)
                .param("status", on ? "on" : "off")
                .param("now", Timestamp.from(work.now()))
                .param("organisation", work.organisation().value())
                .param("provider", provider)
                .update();
    }

    private static int with(Work work, StatementSpec sql, UUID provider, Settings settings, Endpoints endpoints) {
        var trust = settings.trust();
        return sql.param("organisation", work.organisation().value())
                .param("provider", provider)
                .param("kind", settings.kind().stored())
                .param("name", settings.name())
                .param("issuer", settings.issuer().toString())
                .param("client", settings.clientId())
                .param("our_address", settings.ourAddress())
                .param("authorization", endpoints.authorization().toString())
                .param("token", endpoints.token().toString())
                .param("userinfo", endpoints.userInfo().map(URI::toString).orElse(""))
                .param("keys", endpoints.keys().toString())
                .param("names_itself", endpoints.namesItself())
                .param("assertion", endpoints.assertion())
                .param("user_id", trust.userId())
                .param("tenant_claim", trust.tenantClaim())
                .param("tenant", trust.tenant())
                .param("second_factor", String.join(" ", trust.secondFactor()))
                .param("phishing_resistant", String.join(" ", trust.phishingResistant()))
                .param("country", settings.place().country())
                .param(
                        "basis",
                        settings.place().basis().map(TransferBasis::stored).orElse(""))
                .param("now", Timestamp.from(work.now()))
                .update();
    }

    private static List<Provider> found(
            Function<String, StatementSpec> sql,
            OrganisationId organisation,
            @org.jspecify.annotations.Nullable UUID provider) {
        return sql.apply(LIST)
                .param("organisation", organisation.value())
                .param("provider", provider)
                .query((row, _) -> provider(row))
                .list();
    }

    private static Provider provider(ResultSet row) throws SQLException {
        var kind = row.getString("kind").equals("cis2") ? Kind.CIS2 : Kind.DIRECTORY;
        var userInfo = row.getString("userinfo_endpoint");
        var trust = new Trust(
                row.getString("user_id_claim"),
                row.getString("tenant_claim"),
                row.getString("tenant"),
                words(row.getString("second_factor")),
                words(row.getString("phishing_resistant")));
        return new Provider(
                row.getObject("provider_id", UUID.class),
                row.getString("status").equals("on"),
                new Settings(
                        kind,
                        row.getString("name"),
                        URI.create(row.getString("issuer")),
                        row.getString("client_id"),
                        row.getString("our_address"),
                        trust,
                        new DataPlace(row.getString("country"), TransferBasis.parse(row.getString("transfer_basis")))),
                new Endpoints(
                        row.getString("issuer"),
                        URI.create(row.getString("authorization_endpoint")),
                        URI.create(row.getString("token_endpoint")),
                        userInfo.isEmpty() ? Optional.empty() : Optional.of(URI.create(userInfo)),
                        URI.create(row.getString("keys_endpoint")),
                        row.getBoolean("names_itself"),
                        row.getString("assertion")));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
