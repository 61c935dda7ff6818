package uk.co.pharmacyiq.controlled;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGConnection;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.keys.SealedText;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;

/** Goes on with a section of the register past the door, by the database's administrator, with digests that prove. */
public final class ManyEntries {

    private static final int BATCH = 5_000;
    private static final Particulars.Obtained FROM =
            new Particulars.Obtained(new Particulars.Party("Larkspur Wholesale Ltd", "1 Mill Lane, Ashford"));

    private final SealedText text;
    private final OrganisationId organisation;
    private final PersonId person;

    public ManyEntries(SealedText text, OrganisationId organisation, PersonId person) {
        this.text = text;
        this.organisation = organisation;
        this.person = person;
    }

    /** Adds receipts of one unit each until the section has so many entries. */
    public void upTo(Connection administrator, Section section, long entries) throws SQLException, IOException {
        var balance = section.balance();
        byte[] before = last(administrator, section);
        var rows = new StringBuilder();
        for (long number = section.last() + 1; number <= entries; number++) {
            balance = balance.add(BigDecimal.ONE);
            var draft = new Draft(
                    section.id(),
                    number,
                    Entry.Kind.OBTAINED,
                    new Draft.Moments(Instant.parse("2026-11-20T10:00:00Z"), Instant.parse("2026-11-20T10:00:00Z")),
                    new Draft.Persons(person, Optional.empty()),
                    BigDecimal.ONE,
                    balance,
                    Level.SCHEDULE_2,
                    Optional.empty(),
                    new Draft.Links(Optional.of(UUID.randomUUID()), Optional.empty(), false));
            var written = Written.by("Tom Hill", "5004501").saying(FROM).text();
            before = draft.digest(written, before);
            line(rows, draft, written, before);
            if (number % BATCH == 0 || number == entries) {
                copy(administrator, rows);
                rows.setLength(0);
            }
        }
    }

    private static byte[] last(Connection administrator, Section section) throws SQLException {
        try (var statement = administrator.prepareStatement(
                "select digest from controlled.entry where section_id = ? order by number desc limit 1")) {
            statement.setObject(1, section.id().value());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private void line(StringBuilder rows, Draft draft, String written, byte[] digest) {
        var box = text.seal(organisation, EntryStore.PARTICULARS, draft.section() + "/" + draft.number(), written);
        rows.append(String.join(
                        "\t",
                        organisation.toString(),
                        draft.section().toString(),
                        Long.toString(draft.number()),
                        draft.kind().name(),
                        draft.moments().day().toString(),
                        draft.moments().occurredAt().toString(),
                        draft.moments().enteredAt().toString(),
                        person.toString(),
                        draft.change().toPlainString(),
                        draft.balance().toPlainString(),
                        "f",
                        draft.schedule().name(),
                        draft.links().movement().orElseThrow().toString(),
                        "f",
                        UUID.randomUUID().toString(),
                        hex(box),
                        hex(digest)))
                .append('\n');
    }

    private static String hex(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }

    private static void copy(Connection administrator, StringBuilder rows) throws SQLException, IOException {
        administrator
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("""
                        copy controlled.entry (organisation_id, section_id, number, kind, occurred_on, occurred_at,
                             entered_at, entered_by, quantity, balance, late, schedule, movement_id, overridden, event_id,
                             particulars, digest) from stdin
                        """, new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
