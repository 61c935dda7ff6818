package uk.co.pharmacyiq.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.audit.RecordedEvent;

class PlainFormatsTest {

    @Test
    void a_json_line_holds_the_leaf_as_written_with_its_place_and_its_details() throws Exception {
        var event = Sample.done("STOCK_ISSUE", "movement");
        var line = text(RecordFormat.jsonLines(), event);
        assertThat(line).startsWith("{\"leaf\":" + event.event().leaf() + ",").endsWith("}\n");
        var json = new JsonMapper().readTree(line);
        assertThat(json.path("log").asInt()).isEqualTo(1);
        assertThat(json.path("index").asLong()).isEqualTo(41);
        assertThat(json.at("/details/name").asString()).isEqualTo("Asha Patel");
        assertThat(text(RecordFormat.jsonLines(), ExportedEvent.unsealed(event.event())))
                .doesNotContain("\"index\"");
    }

    @Test
    void a_table_quotes_every_cell_and_holds_no_formula() throws Exception {
        for (var begin : List.of("=", "+", "-", "@", "\t", "\r", "\n", "|", "\uff1d", "\uff0b", "\uff0d", "\uff20")) {
            var event = Sample.event("STOCK_WASTE", Map.of(), Map.of());
            var hostile = new RecordedEvent(
                    event.event().id(),
                    event.event().at(),
                    1,
                    event.event().leaf(),
                    Map.of("name", begin + "cmd|' /C calc'!A0", "note", "a \"quoted\",\r\nnote"));
            var rows = text(RecordFormat.table(), ExportedEvent.unsealed(hostile));
            assertThat(rows).contains(",\"'" + begin + "cmd|").contains("note: a \"\"quoted\"\",\r\nnote\"");
        }
    }

    @Test
    void a_table_has_a_header_and_as_many_cells_in_each_row() throws Exception {
        var lines = text(RecordFormat.table(), Sample.done("STOCK_WASTE", "movement"))
                .split("\r\n", -1);
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).startsWith("\ufeff\"Log\",\"Index\",");
        assertThat(lines[0].split("\",\"", -1)).hasSameSizeAs(lines[1].split("\",\"", -1));
        assertThat(lines[1]).startsWith("\"1\",\"41\",\"2026-11-22T00:28:37.123Z\",\"STOCK_WASTE\",\"done\"");
    }

    @Test
    void every_format_has_a_name_of_its_own() {
        assertThat(RecordFormat.all(Sample.SYSTEM))
                .extracting(RecordFormat::fileName)
                .containsExactly("events.jsonl", "events.csv", "audit-events.ndjson");
        assertThat(RecordFormat.all(Sample.SYSTEM))
                .extracting(RecordFormat::mediaType)
                .doesNotHaveDuplicates();
    }

    private static String text(RecordFormat format, ExportedEvent event) throws Exception {
        var out = new ByteArrayOutputStream();
        format.write(List.of(event).iterator(), out, _ -> {});
        return out.toString(StandardCharsets.UTF_8);
    }
}
