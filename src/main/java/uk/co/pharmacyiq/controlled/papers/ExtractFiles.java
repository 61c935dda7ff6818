package uk.co.pharmacyiq.controlled.papers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.controlled.Entry;
import uk.co.pharmacyiq.kernel.CsvLine;

/**
 * What an extract says, file by file. The record of the work that makes it takes the SHA-256 of each, so that none can be
 * altered or left out afterwards.
 */
record ExtractFiles(Map<String, byte[]> files) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The events at the edges of what a section shows: of the entry before the first, and of the one after the last. Empty
     * where there is none.
     */
    record Edges(String before, String after) {}

    /** What stands in an extract, besides how it reads on paper. */
    record Content(List<SectionSheet> sheets, Map<String, Edges> edges, List<ViewTrail.Attempt> refused) {

        /** The events whose proofs belong with it. */
        List<UUID> events() {
            var events = sheets.stream()
                    .flatMap(sheet -> sheet.entries().stream())
                    .map(entry -> entry.links().event());
            var edge = edges.values().stream()
                    .flatMap(one -> java.util.stream.Stream.of(one.before(), one.after()))
                    .filter(event -> !event.isEmpty())
                    .map(UUID::fromString);
            return java.util.stream.Stream.concat(events, edge).distinct().toList();
        }
    }

    static ExtractFiles of(Content content, byte[] paper) {
        var files = new TreeMap<String, byte[]>();
        files.put("register.pdf", paper);
        files.put("register.csv", RegisterCsv.of(content.sheets()).getBytes(UTF_8));
        files.put("refused.csv", refused(content.refused()).getBytes(UTF_8));
        files.put("sections.jsonl", sections(content).getBytes(UTF_8));
        files.put("entries.jsonl", entries(content).getBytes(UTF_8));
        return new ExtractFiles(files);
    }

    /** The SHA-256 of each file, as the record of the work takes it. */
    Map<String, String> digests() {
        var digests = new TreeMap<String, String>();
        files.forEach((name, bytes) -> digests.put("file." + name, sha256(bytes)));
        return digests;
    }

    private static String sections(Content content) {
        var text = new StringBuilder();
        for (var sheet : content.sheets()) {
            var section = sheet.section();
            var edges = content.edges().getOrDefault(section.id().toString(), new Edges("", ""));
            var one = new LinkedHashMap<String, Object>();
            one.put("section", section.id().toString());
            one.put("title", section.line().title());
            one.put("unit", section.unit());
            one.put("entries", sheet.entries().size());
            one.put("before", edges.before());
            one.put("after", edges.after());
            text.append(JSON.writeValueAsString(one)).append('\n');
        }
        return text.toString();
    }

    private static String entries(Content content) {
        var text = new StringBuilder();
        for (var sheet : content.sheets()) {
            for (int n = 0; n < sheet.entries().size(); n++) {
                Entry entry = sheet.entries().get(n);
                var sworn = sheet.sworn().get(n);
                var one = new LinkedHashMap<String, Object>();
                one.put("section", sheet.section().id().toString());
                one.put("number", entry.number());
                one.put("event", entry.links().event().toString());
                one.put("digest", sworn.digest());
                one.put("text", sworn.text());
                text.append(JSON.writeValueAsString(one)).append('\n');
            }
        }
        return text.toString();
    }

    private static String refused(List<ViewTrail.Attempt> attempts) {
        var text = new StringBuilder(CsvLine.BYTE_ORDER_MARK);
        text.append(CsvLine.of(List.of("When", "Who", "From", "What", "Was told")));
        attempts.forEach(
                one -> text.append(CsvLine.of(List.of(one.at(), one.who(), one.from(), one.act(), one.told()))));
        return text.toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
