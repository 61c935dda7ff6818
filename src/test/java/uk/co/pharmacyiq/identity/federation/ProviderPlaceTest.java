package uk.co.pharmacyiq.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;

/** In which country a sign-in service is. */
class ProviderPlaceTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    @Test
    void DP_35_a_sign_in_service_says_its_country_and_outside_the_united_kingdom_what_allows_it() {
        try (var issuer = new ForgingIssuer()) {
            var pharmacy = TestPharmacy.open(application);
            var mary = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
            assertThat(add(mary, issuer, "").body()).contains("\"country\"");
            assertThat(add(mary, issuer, ",\"country\":\"Britain\"").statusCode())
                    .isEqualTo(422);
            var unlawful = add(mary, issuer, ",\"country\":\"IN\",\"transferBasis\":\"adequacy\"");
            assertThat(unlawful.statusCode()).isEqualTo(422);
            assertThat(unlawful.body()).contains("transferBasis", "India");
            assertThat(add(mary, issuer, ",\"country\":\"IE\"").body()).contains("transferBasis", "Ireland");
            var lawful = add(mary, issuer, ",\"country\":\"IE\",\"transferBasis\":\"adequacy\"");
            assertThat(lawful.statusCode()).as(lawful.body()).isEqualTo(201);
            var page = mary.get("/organisation/sign-in-providers/"
                            + mary.json(lawful).get("id").stringValue())
                    .body();
            assertThat(page)
                    .containsPattern("<option value=\"IE\"[^>]*selected")
                    .contains("UK adequacy regulations");
            var told = mary.json(mary.get("/api/v1/sign-in-providers"))
                    .get("providers")
                    .get(0);
            assertThat(told.get("country").stringValue()).isEqualTo("IE");
            assertThat(told.get("transferBasis").stringValue()).isEqualTo("adequacy");
            assertThat(Recorded.rows(
                            "select country || ' ' || transfer_basis from identity.provider where organisation_id = '"
                                    + pharmacy.organisation() + "'"))
                    .containsExactly("IE adequacy");
        }
    }

    private static java.net.http.HttpResponse<String> add(
            uk.co.pharmacyiq.TestCaller mary, ForgingIssuer issuer, String place) {
        return mary.post("/api/v1/sign-in-providers", """
                {"kind":"cis2","name":"Cards","issuer":"%s","clientId":"x","ourAddress":"https://a.example"%s}""".formatted(issuer.issuer(), place));
    }
}
