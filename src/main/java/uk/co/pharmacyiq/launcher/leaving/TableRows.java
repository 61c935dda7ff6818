package uk.co.pharmacyiq.launcher.leaving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.keys.SealedText;
import uk.co.pharmacyiq.launcher.leaving.TenantTable.Column;
import uk.co.pharmacyiq.launcher.leaving.TenantTable.Way;

/** The rows of an organisation in one table, each as one line of JSON, read as they are written. */
final class TableRows {

    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SealedText text;
    private final OrganisationId organisation;

    TableRows(SealedText text, OrganisationId organisation) {
        this.text = text;
        this.organisation = organisation;
    }

    /** Where lines go, and what is no text. */
    interface Sink {

        void line(String json) throws IOException;

        /** Keeps bytes as a file; answers its name. */
        String file(String name, byte[] content) throws IOException;
    }

    /** Writes all rows the connection is bound to; answers how many. */
    long write(Connection connection, TenantTable table, Sink sink) throws SQLException, IOException {
        List<Column> columns = table.columns().stream()
                .filter(column -> column.way() != Way.LEFT_OUT)
                .toList();
        long rows = 0;
        try (PreparedStatement select = connection.prepareStatement(select(table, columns))) {
            select.setFetchSize(AT_ONCE);
            select.setObject(1, organisation.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sink.line(line(table, columns, row, sink));
                    rows++;
                }
            }
        }
        return rows;
    }

    /** Names come from the catalogue and are letters, digits and underscores; see {@link TenantTable}. */
    private static String select(TenantTable table, List<Column> columns) {
        List<String> wanted = new ArrayList<>();
        columns.forEach(column -> wanted.add(
                column.type().equals("bytea")
                        ? "t.\"" + column.name() + "\""
                        : "to_jsonb(t.\"" + column.name() + "\")::text"));
        table.key().forEach(column -> wanted.add("t.\"" + column + "\"::text"));
        String order = table.key().isEmpty()
                ? ""
                : table.key().stream()
                        .map(column -> "t.\"" + column + "\"")
                        .collect(Collectors.joining(", ", " order by ", ""));
        return "select " + String.join(", ", wanted) + " from " + table.name() + " t where t.organisation_id = ?"
                + order;
    }

    private String line(TenantTable table, List<Column> columns, ResultSet row, Sink sink)
            throws SQLException, IOException {
        List<String> key = new ArrayList<>();
        for (int at = 0; at < table.key().size(); at++) {
            key.add(row.getString(columns.size() + at + 1));
        }
        String place = String.join("/", key);
        StringBuilder line = new StringBuilder("{");
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            line.append(at == 0 ? "" : ",")
                    .append(JSON.writeValueAsString(column.name()))
                    .append(':');
            line.append(value(table, column, row, at + 1, place, sink));
        }
        return line.append('}').toString();
    }

    private String value(TenantTable table, Column column, ResultSet row, int at, String place, Sink sink)
            throws SQLException, IOException {
        if (!column.type().equals("bytea")) {
            String json = row.getString(at);
            return json == null ? "null" : json;
        }
        byte[] bytes = row.getBytes(at);
        if (bytes == null) {
            return "null";
        }
        if (column.way() == Way.PLAIN) {
            return JSON.writeValueAsString(Base64.getEncoder().encodeToString(bytes));
        }
        byte[] opened = text.openBytes(organisation, table.name() + "." + column.name(), place, bytes);
        Optional<String> words = words(opened);
        return words.isPresent()
                ? JSON.writeValueAsString(words.get())
                : "{\"file\":"
                        + JSON.writeValueAsString(
                                sink.file(table.name() + "/" + place.replace('/', '_') + "-" + column.name(), opened))
                        + "}";
    }

    /** What is text; empty where the bytes are a document. */
    private static Optional<String> words(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString())
                    .filter(words -> words.indexOf('\0') < 0);
        } catch (CharacterCodingException document) {
            return Optional.empty();
        }
    }
}
