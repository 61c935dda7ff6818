package uk.co.pharmacyiq.inventory.ordering.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ordering.proposal.Proposal;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Pounds;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.desk.Here;

/** What should be ordered, line by line with its reasons: the most urgent that one form can carry. */
record ProposalPage(Here here, List<Row> rows, List<Proposal.LeftOut> leftOut, int more, List<FieldError> errors) {

    /** A line as the page shows it. */
    record Row(Proposal.Line line, String packs, List<Choice> choices) {

        /** {@code 28 tablet}. */
        String size() {
            return line.size() + " " + line.unit();
        }

        boolean concession() {
            return line.chosen().filter(choice -> choice.paid().concession()).isPresent();
        }

        String tariff() {
            return line.chosen().map(choice -> choice.paid().tariff()).orElse("");
        }

        String paid() {
            return line.chosen()
                    .flatMap(choice -> choice.paid().price())
                    .map(Pounds::text)
                    .orElse("");
        }

        /** What would be lost on the proposed packs; empty where nothing would. */
        String atRisk() {
            long risk = line.chosen().map(Proposal.Choice::atRisk).orElse(0L)
                    * line.why().packs();
            return risk == 0 ? "" : Pounds.text(risk);
        }
    }

    static ProposalPage of(Here here, Proposal proposal, Fields typed) {
        var lines = proposal.lines().stream()
                .filter(line -> !line.choices().isEmpty())
                .toList();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < Math.min(lines.size(), Fields.MOST_LINES); i++) {
            rows.add(row(lines.get(i), typed, "lines[" + i + "]."));
        }
        var leftOut = new ArrayList<>(proposal.leftOut());
        proposal.lines().stream()
                .filter(line -> line.choices().isEmpty())
                .forEach(line -> leftOut.add(new Proposal.LeftOut(
                        line.name() + ", " + line.why().packs() + " packs",
                        "No supplier in use prices it. Take a price in, or add it to a draft by hand.")));
        return new ProposalPage(here, List.copyOf(rows), List.copyOf(leftOut), lines.size() - rows.size(), List.of());
    }

    private static Row row(Proposal.Line line, Fields typed, String name) {
        var packs = typed.text(name + "packs");
        var chosen = typed.shown(name + "choice");
        return new Row(
                line,
                packs == null ? Long.toString(line.why().packs()) : packs,
                line.choices().stream()
                        .limit(8)
                        .map(choice -> new Choice(
                                value(choice), words(choice), value(choice).equals(chosen)))
                        .toList());
    }

    private static String value(Proposal.Choice choice) {
        return choice.supplier() + " " + choice.product();
    }

    private static String words(Proposal.Choice choice) {
        return choice.supplierName() + ", " + Pounds.text(choice.price()) + ": " + choice.productName() + " ("
                + choice.availability().title() + ")";
    }

    ProposalPage with(List<FieldError> refused) {
        return new ProposalPage(here, rows, leftOut, more, refused);
    }

    @Nullable
    String error(int line, String field) {
        return FieldError.of(errors, "lines[" + line + "]." + field);
    }

    String path(String rest) {
        return here.path(rest);
    }
}
