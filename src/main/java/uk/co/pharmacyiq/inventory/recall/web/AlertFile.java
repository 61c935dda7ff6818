package uk.co.pharmacyiq.inventory.recall.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.inventory.recall.AddAlert;
import uk.co.pharmacyiq.inventory.recall.Alert;
import uk.co.pharmacyiq.inventory.recall.AlertClass;
import uk.co.pharmacyiq.inventory.recall.AlertLot;
import uk.co.pharmacyiq.site.LondonTime;

/**
 * Reads a medical safety alert as GOV.UK publishes it (content API, {@code document_type} of {@code medical_safety_alert}):
 * class and reference stand in the title, the batches in tables of the text.
 */
final class AlertFile {

    private static final Pattern CLASS = Pattern.compile("(?i)\\bclass\\s+([1-4])\\b");
    private static final Pattern REFERENCE =
            Pattern.compile("NatPSA/\\d{4}/\\d{3}/[A-Z]+|[A-Z]{2,5} ?\\(\\d{2}\\) ?[A-Z]? ?/ ?\\d{1,3}");
    private static final Pattern LICENCE = Pattern.compile("\\b(?:PL|PLGB|PLPI|PLNI|THR)[ :]*\\d{4,5}/\\d{4}\\b");
    private static final Pattern LEVEL = Pattern.compile("(?i)\\b(patient|pharmacy|wholesaler)[ -]level\\b");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AlertFile() {}

    static Optional<AddAlert.Incoming> read(String text) {
        try {
            var document = JSON.readTree(text);
            var title =
                    RecallInput.line(document.path("title").asString(""), 300).orElse("");
            var body = body(document.path("details").path("body"));
            return kind(title, document)
                    .flatMap(kind -> issued(document)
                            .map(issued -> new AddAlert.Incoming(
                                    new Alert.Head(reference(title, document), kind, level(body), title),
                                    issued,
                                    Optional.empty(),
                                    Optional.empty(),
                                    lots(title, body))));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<AlertClass> kind(String title, JsonNode document) {
        var type = document.path("details").path("metadata").path("alert_type").asString("");
        if (title.isEmpty()) {
            return Optional.empty();
        }
        if (title.contains("NatPSA") || type.startsWith("national-patient-safety-alert")) {
            return Optional.of(AlertClass.NATPSA);
        }
        var found = CLASS.matcher(title);
        if (found.find()) {
            return AlertClass.parse(found.group(1));
        }
        boolean company = title.toLowerCase(Locale.ROOT).startsWith("company led") || type.startsWith("company-led");
        return company ? Optional.of(AlertClass.COMPANY_LED) : Optional.empty();
    }

    private static String reference(String title, JsonNode document) {
        var found = REFERENCE.matcher(title);
        if (found.find()) {
            return found.group().replace(" ", "");
        }
        var path = document.path("base_path").asString("");
        return cut(path.isEmpty() ? title : path.substring(path.lastIndexOf('/') + 1), 60);
    }

    /** The day it was issued; with the time of publication where that was the same day. */
    private static Optional<Instant> issued(JsonNode document) {
        var published = RecallInput.moment(document.path("first_published_at")
                .asString(document.path("public_updated_at").asString("")));
        var day = LondonTime.day(
                document.path("details").path("metadata").path("issued_date").asString(""));
        return day.map(date -> published
                        .filter(at -> LocalDate.ofInstant(at, LondonTime.ZONE).equals(date))
                        .orElse(date.atStartOfDay(LondonTime.ZONE).toInstant()))
                .or(() -> published);
    }

    private static Alert.Level level(String body) {
        var found = LEVEL.matcher(body);
        return found.find() ? Alert.Level.parse(found.group(1)).orElse(Alert.Level.PHARMACY) : Alert.Level.PHARMACY;
    }

    /** The text is HTML, or a list of the same in several forms. */
    private static String body(JsonNode body) {
        if (body.isString()) {
            return body.stringValue();
        }
        for (var form : body) {
            if (form.path("content_type").asString("").equals("text/html")) {
                return form.path("content").asString("");
            }
        }
        return "";
    }

    private static List<AlertLot> lots(String title, String body) {
        var licence = LICENCE.matcher(body);
        var named = new AlertLot.Named(
                cut(product(title), 200),
                "",
                licence.find() ? cut(licence.group().replace(":", ""), 30) : "");
        var batches = BatchTable.of(body);
        return batches.isEmpty()
                ? List.of(new AlertLot(named, Optional.empty(), Optional.empty(), Optional.empty()))
                : batches.stream()
                        .map(row -> new AlertLot(named, Optional.empty(), Optional.of(row.batch()), row.expiry()))
                        .toList();
    }

    /** {@code Class 2 Medicines Recall: Maker Ltd, Something 5mg tablets, EL(26)A/40}: what stands between. */
    private static String product(String title) {
        var rest = title.replaceFirst("^[^:]*: *", "");
        return REFERENCE.matcher(rest).replaceAll("").replaceAll("[, ]+$", "");
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
