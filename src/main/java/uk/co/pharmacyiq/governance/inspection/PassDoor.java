package uk.co.pharmacyiq.governance.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.keys.KeysDestroyed;
import uk.co.pharmacyiq.keys.SealedText;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;

/**
 * Turns the secret of a pass into a visitor, before an organisation is known. The database function behind it answers for
 * one secret at a time, and only while the pass is good.
 */
@Repository
class PassDoor {

    private static final String ENTER = """
            select organisation_id, inspection_id, inspector, expires_at, areas
              from governance.enter_inspection(:token, :moment)
            """;

    private final JdbcClient jdbc;
    private final SealedText sealed;
    private final Clock clock;

    PassDoor(JdbcClient jdbc, SealedText sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    private record Row(
            OrganisationId organisation, UUID pass, byte[] inspector, Set<String> mayLookAt, Instant expiresAt) {}

    /** A visitor, and when their pass ends. */
    record Holder(Actor.Visitor visitor, Instant expiresAt) {}

    /** For what of it, as a row tells. */
    static Set<Area> areas(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("areas").getArray())
                .map(Area::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever is let in may look, an inspector at the controlled drugs register too; the vendor's support takes nothing away. */
    private static Set<String> mayLookAt(ResultSet row) throws SQLException {
        return areas(row).isEmpty()
                ? Set.of("record.read", "record.export", "controlled.papers")
                : Set.of("record.read");
    }

    Optional<Holder> enter(SecretToken token, Request request) {
        return jdbc.sql(ENTER)
                .param("token", token.hash())
                .param("moment", Timestamp.from(clock.instant()))
                .query((row, _) -> new Row(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getObject("inspection_id", UUID.class),
                        row.getBytes("inspector"),
                        mayLookAt(row),
                        row.getTimestamp("expires_at").toInstant()))
                .optional()
                .flatMap(row -> name(row)
                        .map(name -> new Holder(
                                new Actor.Visitor(row.organisation(), row.pass(), name, row.mayLookAt(), request),
                                row.expiresAt())));
    }

    /** None where the organisation's keys were destroyed. */
    private Optional<String> name(Row row) {
        try {
            return Optional.of(sealed.open(row.organisation(), InspectionStore.INSPECTOR, row.pass(), row.inspector()));
        } catch (KeysDestroyed left) {
            return Optional.empty();
        }
    }
}
