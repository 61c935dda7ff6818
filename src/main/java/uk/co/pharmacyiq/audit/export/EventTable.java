package uk.co.pharmacyiq.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One row for each event. Every cell is quoted, and none begins as a formula does, in any width, so no spreadsheet
 * executes what somebody typed.
 */
final class EventTable implements RecordFormat {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String BEGINS_A_FORMULA = "=+-@|\t\r\n\uff1d\uff0b\uff0d\uff20";

    private static final List<String> HEADER = List.of(
            "Log",
            "Index",
            "Recorded at (UTC)",
            "Action",
            "Outcome",
            "Code",
            "Kind of actor",
            "Actor",
            "Name",
            "Roles",
            "About",
            "Identifier",
            "Premises",
            "Details",
            "Public facts",
            "Address",
            "Signed in by",
            "Session",
            "Request",
            "Correlation",
            "Event");

    @Override
    public String fileName() {
        return "events.csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8;header=present";
    }

    @Override
    public EventWriter open(OutputStream out) throws IOException {
        out.write((BYTE_ORDER_MARK + line(HEADER)).getBytes(UTF_8));
        return new EventWriter() {
            @Override
            public void write(ExportedEvent event) throws IOException {
                out.write(line(cells(event)).getBytes(UTF_8));
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    private static List<String> cells(ExportedEvent exported) {
        var leaf = LeafFields.of(exported);
        var details = new TreeMap<>(exported.event().details());
        var name = details.remove("name");
        var roles = details.remove("roles");
        var address = details.remove("address");
        return List.of(
                exported.position().map(place -> Integer.toString(place.log())).orElse(""),
                exported.position().map(place -> Long.toString(place.index())).orElse(""),
                leaf.text("at"),
                leaf.text("action"),
                leaf.text("outcome"),
                leaf.text("code"),
                leaf.text("who", "kind"),
                leaf.text("who", "id"),
                name == null ? "" : name,
                roles == null ? "" : roles,
                leaf.text("subject", "type"),
                leaf.text("subject", "id"),
                leaf.text("premises"),
                pairs(details),
                pairs(leaf.facts()),
                address == null ? "" : address,
                leaf.text("auth"),
                leaf.text("session"),
                leaf.text("request"),
                leaf.text("correlation"),
                exported.event().id().toString());
    }

    private static String pairs(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(EventTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var harmless = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
