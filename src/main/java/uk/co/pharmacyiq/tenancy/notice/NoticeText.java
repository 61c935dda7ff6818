package uk.co.pharmacyiq.tenancy.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The shipped words of the notice, in two parts: the pharmacy's and PharmacyIQ's. */
public final class NoticeText {

    /** The version of the words. */
    public static final String VERSION = "2026-11";

    private static final String FILE = "/tenancy/notice/" + VERSION + ".txt";
    private static final String KEPT_HERE = "Your data is kept in the United Kingdom. It is not sent anywhere else.";
    private static final String HERE = "In the United Kingdom.";
    private static final String NOT_SAID = "Where this system keeps data was not declared. Ask the pharmacy.";
    private static final Pattern HEADING = Pattern.compile("(?m)^# ");
    private static final String OURS = "== PharmacyIQ";
    private static final List<Section> ALL = read();
    private static final int BORDER =
            ALL.stream().map(Section::heading).toList().indexOf(OURS);

    private NoticeText() {}

    /** A heading and what stands below it. */
    public record Section(String heading, List<String> paragraphs) {

        public Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** The pharmacy's part. */
    public static List<Section> pharmacy(Published published) {
        return filled(ALL.subList(0, BORDER), published);
    }

    /** PharmacyIQ's part. */
    public static List<Section> processor(Published published) {
        return filled(ALL.subList(BORDER + 1, ALL.size()), published);
    }

    private static List<Section> filled(List<Section> sections, Published published) {
        return sections.stream()
                .map(section -> new Section(
                        section.heading(),
                        section.paragraphs().stream()
                                .map(text -> filled(text, published))
                                .toList()))
                .toList();
    }

    private static String filled(String text, Published published) {
        return text.replace("{controller}", published.controller())
                .replace("{contact}", published.told().contact())
                .replace("{officer}", published.told().officer())
                .replace("{complaints}", published.told().complaints())
                .replace("{kept}", published.ukOnly() ? KEPT_HERE : NOT_SAID)
                .replace("{where}", published.ukOnly() ? HERE : NOT_SAID);
    }

    private static List<Section> read() {
        try (var file = NoticeText.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return HEADING.splitAsStream(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .map(part -> part.lines().filter(line -> !line.isBlank()).toList())
                    .filter(lines -> !lines.isEmpty())
                    .map(lines -> new Section(lines.getFirst(), lines.subList(1, lines.size())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
