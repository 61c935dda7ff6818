package uk.co.pharmacyiq.inventory.counting.web;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.counting.Sheet;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.LondonTime;

/** A sheet, and the batch that is being counted. */
record SheetPage(PremisesId premises, Sheet sheet, CountForm form, boolean decides) {

    String path() {
        return "/premises/" + premises + "/stock/counts/" + sheet.id();
    }

    String plan() {
        return "/premises/" + premises + "/stock/counts";
    }

    String product(Sheet.Line line) {
        return "/premises/" + premises + "/stock/products/" + line.lot().product();
    }

    boolean open() {
        return sheet.finishedAt().isEmpty();
    }

    /** The line that is being counted; null where it is none, or a batch the sheet has not got yet. */
    Sheet.@Nullable Line counting() {
        return sheet.lines().stream()
                .filter(line -> line.lot().product().value().equals(form.product())
                        && line.lot().batch().value().equals(form.batch())
                        && line.lot().expiry().toString().equals(form.expiry()))
                .findFirst()
                .orElse(null);
    }

    String countingName() {
        var line = counting();
        return line == null ? form.name() : line.name();
    }

    String looseLabel() {
        var line = counting();
        return line == null
                ? "Single units beside them"
                : "Single " + new PackText(line.packSize(), line.packSize(), line.unit()).unitName() + " beside them";
    }

    String packsLabel() {
        var line = counting();
        return line == null
                ? "Whole packs"
                : "Whole packs of " + new PackText(line.packSize(), line.packSize(), line.unit()).size();
    }

    /** What leads to counting this line. */
    String count(Sheet.Line line) {
        return path() + "?product=" + line.lot().product() + "&batch="
                + URLEncoder.encode(line.lot().batch().value(), StandardCharsets.UTF_8) + "&expiry="
                + line.lot().expiry() + "#counting";
    }

    String expiry(Sheet.Line line) {
        return LondonTime.date(line.lot().expiry().lastDay());
    }

    /** The book figure where it may be known. */
    String book(Sheet.Line line) {
        var number = line.counted().map(one -> one.comparison().book()).or(line::book);
        return number.map(units -> amount(line, units)).orElse("Hidden until counted");
    }

    String counted(Sheet.Line line) {
        return line.counted()
                .map(one -> amount(line, one.comparison().counted().value()))
                .orElse("");
    }

    String at(Sheet.Line line) {
        return line.counted().map(one -> LondonTime.time(one.at())).orElse("");
    }

    /** {@code 2 tablets less}. */
    String difference(Sheet.Line line) {
        var units = line.counted().orElseThrow().comparison().difference();
        return amount(line, units.abs()) + (units.signum() < 0 ? " less" : " more");
    }

    private static String amount(Sheet.Line line, BigDecimal units) {
        return units.signum() < 0
                ? units.toPlainString()
                : new PackText(new Quantity(units), line.packSize(), line.unit()).text();
    }

    /** Words and colour of how far a line has come. */
    record Tag(String text, String kind) {}

    Tag tag(Sheet.Line line) {
        return switch (line.state()) {
            case TO_COUNT -> new Tag("To count", "info");
            case COUNT_AGAIN -> new Tag("Count again", "soon");
            case ADJUSTED -> new Tag("Books corrected", "ok");
            case REGISTER -> new Tag("Controlled drugs", "controlled");
            case COUNTED ->
                switch (line.counted().orElseThrow().comparison().result()) {
                    case AGREES -> new Tag("Agrees", "ok");
                    case EXPLAINED -> new Tag("Agrees with what moved", "ok");
                    case DIFFERS -> new Tag("Differs", "expired");
                    case UNSURE -> new Tag("Moved meanwhile", "soon");
                };
        };
    }

    List<Sheet.Line> differing() {
        return sheet.lines().stream().filter(Sheet.Line::open).toList();
    }

    boolean certain(Sheet.Line line) {
        return tag(line).text().equals("Differs");
    }

    long left() {
        return sheet.lines().stream().filter(Sheet.Line::toCount).count();
    }

    Optional<Sheet.Line> next() {
        return sheet.lines().stream().filter(Sheet.Line::toCount).findFirst();
    }

    List<Choice> reasons() {
        return Stream.concat(
                        Stream.of(new Choice("", "Leave open", true)),
                        Reason.of(MovementKind.ADJUST).stream()
                                .map(reason -> new Choice(reason.code(), reason.title(), false)))
                .toList();
    }
}
