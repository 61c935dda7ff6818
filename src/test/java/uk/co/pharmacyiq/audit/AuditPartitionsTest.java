package uk.co.pharmacyiq.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;

class AuditPartitionsTest extends PharmacyTest {

    @Autowired
    private AuditPartitions partitions;

    @Autowired
    private Clock clock;

    @Test
    void a_month_that_has_no_room_gets_it_once() throws SQLException {
        var last = YearMonth.now(clock.withZone(ZoneOffset.UTC)).plusMonths(AuditPartitions.MONTHS_AHEAD);
        var name = "audit.event_%d_%02d".formatted(last.getYear(), last.getMonthValue());
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists " + name);
            assertThat(partitions.make()).isEqualTo(1);
            assertThat(partitions.make()).isZero();
            try (var row = statement.executeQuery("select to_regclass('" + name + "') is not null")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getBoolean(1)).isTrue();
            }
        }
    }
}
