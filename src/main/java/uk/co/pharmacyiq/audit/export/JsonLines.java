package uk.co.pharmacyiq.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON object a line. The leaf stands in it as it was written, so that its RFC 8785 form is the bytes that were sealed;
 * each detail has its salt beside it, by which anybody can check it against the leaf.
 */
final class JsonLines implements RecordFormat {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String fileName() {
        return "events.jsonl";
    }

    @Override
    public String mediaType() {
        return "application/jsonl";
    }

    @Override
    public EventWriter open(OutputStream out) {
        return new EventWriter() {
            @Override
            public void write(ExportedEvent event) throws IOException {
                out.write(line(event).getBytes(UTF_8));
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    static String line(ExportedEvent exported) {
        var event = exported.event();
        ObjectNode beside = JSON.createObjectNode();
        exported.position().ifPresent(place -> beside.put("log", place.log()).put("index", place.index()));
        beside.put("taken", event.at().toString());
        var salts = JSON.createObjectNode();
        new TreeSet<>(event.details().keySet())
                .forEach(name -> event.salt(name)
                        .ifPresent(salt -> salts.put(name, Base64.getEncoder().encodeToString(salt))));
        beside.set("details", JSON.valueToTree(new TreeMap<>(event.details())));
        beside.set("salts", salts);
        return "{\"leaf\":" + event.leaf() + ","
                + JSON.writeValueAsString(beside).substring(1) + "\n";
    }
}
