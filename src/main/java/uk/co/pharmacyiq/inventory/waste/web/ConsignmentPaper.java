package uk.co.pharmacyiq.inventory.waste.web;

import java.util.List;
import uk.co.pharmacyiq.inventory.waste.Consignment;
import uk.co.pharmacyiq.inventory.waste.ViewWaste;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.paper.Column;
import uk.co.pharmacyiq.site.paper.Head;
import uk.co.pharmacyiq.site.paper.Paper;

/** What a consignment of waste holds, as a paper that goes with it and into the file. */
record ConsignmentPaper(ConsignmentPage page) {

    byte[] bytes() {
        var consignment = page.consignment();
        var title = "Waste consignment of " + page.booked();
        var head = new Head(
                title,
                List.of(page.here().premisesName(), "EWC " + consignment.code().number()),
                "Made " + LondonTime.time(page.view().now()));
        try (var paper = Paper.upright(head, page.view().now())) {
            paper.title(title);
            paper.paragraph("From: " + page.here().premisesName());
            paper.paragraph("To: " + consignment.carrier().contractor());
            paper.paragraph("Waste: EWC " + consignment.code().number() + ", "
                    + consignment.code().title());
            paper.paragraph("Container: " + consignment.carrier().container());
            paper.paragraph(
                    "Consignment note: " + consignment.carrier().noteNumber().orElse("number not known yet"));
            paper.paragraph("Booked by: " + page.name(consignment.bookedBy()) + ", " + page.booked());
            parts(paper, consignment);
            papers(paper, consignment);
            paper.heading("Handed over");
            paper.paragraph("Collected by (name, signature): ______________________________   Date: ______________");
            return paper.bytes();
        }
    }

    private void parts(Paper paper, Consignment consignment) {
        paper.heading("What it holds");
        paper.table(
                List.of(
                        Column.words("Medicine", 5),
                        Column.words("Batch", 1.5f),
                        Column.words("Expiry", 1.5f),
                        Column.figures("Amount", 2)),
                consignment.parts().stream()
                        .map(part -> List.of(
                                part.named().name() + (part.takenBack() ? " (taken back)" : ""),
                                part.lot().batch().value(),
                                page.expiry(part),
                                part.amount()))
                        .toList());
    }

    private void papers(Paper paper, Consignment consignment) {
        if (consignment.papers().isEmpty()) {
            return;
        }
        paper.heading("Papers that came of it");
        paper.table(
                List.of(
                        Column.words("Paper", 2),
                        Column.words("Number", 2),
                        Column.words("Date", 1.5f),
                        Column.words("Signed by", 2),
                        Column.words("Noted by", 3)),
                consignment.papers().stream()
                        .map(each -> List.of(
                                each.kind().title(),
                                each.number(),
                                page.day(each.dated()),
                                each.signedBy(),
                                page.noted(each)))
                        .toList());
    }

    /** The name of the file. */
    static String name(ViewWaste.One view) {
        return "waste-" + LondonTime.typed(view.consignment().bookedAt()).substring(0, 10) + ".pdf";
    }
}
