package uk.co.pharmacyiq.tenancy.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;

/** M-055: what the trust page says of sealing is looked up while somebody reads it. */
class CheckSealingTest extends PharmacyTest {

    @Autowired
    private CheckSealing checkSealing;

    @Test
    @DisplayName("M-055 a probe opens where it was put and nowhere else, and nothing personal stands in plain words")
    void everything_personal_is_sealed() {
        var found = done(checkSealing.check());
        assertThat(found.holds()).isTrue();
        assertThat(found.columns()).isGreaterThan(50);
        assertThat(found.unsealed()).isZero();
        assertThat(found.wrappedBy()).isEqualTo("file");
    }

    @Test
    @DisplayName("M-055 one column with personal words that nobody sealed, and the trust page stops claiming it")
    void a_column_nobody_sealed_is_counted() throws SQLException {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement()) {
            statement.execute("create table public.left_open (name text)");
            try {
                statement.execute("comment on column public.left_open.name is 'personal: the name of a patient'");
                assertThat(done(checkSealing.check()).unsealed()).isEqualTo(1);
            } finally {
                statement.execute("drop table public.left_open");
            }
        }
    }
}
