package uk.co.pharmacyiq.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;

class OldAnswersTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    @Test
    void answers_of_more_than_a_week_are_dropped_when_their_person_signs_in_and_younger_ones_stay()
            throws SQLException {
        var pharmacy = TestPharmacy.open(application);
        var credentials = pharmacy.enrol(Role.TECHNICIAN);
        remember(pharmacy, "old", 8);
        remember(pharmacy, "young", 6);
        var signedIn = TestCaller.anonymous(port).post("/api/v1/session", """
                {"username": "%s", "password": "%s", "totp": "%s"}""".formatted(
                        credentials.username(),
                        credentials.password(),
                        credentials.totp().codeAt(Instant.now())));
        assertThat(signedIn.statusCode()).isEqualTo(201);
        assertThat(remembered(pharmacy)).isEqualTo("young");
    }

    private static void remember(TestPharmacy pharmacy, String key, int daysAgo) throws SQLException {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.prepareStatement("""
                        insert into work.answer (organisation_id, person_id, key, digest, answer, recorded_at)
                        values (?, ?, ?, 'x', '{}', now() - make_interval(days => ?))
                        """)) {
            statement.setObject(1, pharmacy.organisation().value());
            statement.setObject(2, pharmacy.person(Role.TECHNICIAN).value());
            statement.setString(3, key);
            statement.setInt(4, daysAgo);
            statement.executeUpdate();
        }
    }

    private static String remembered(TestPharmacy pharmacy) throws SQLException {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.prepareStatement(
                        "select string_agg(key, ' ') from work.answer where organisation_id = ?")) {
            statement.setObject(1, pharmacy.organisation().value());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
