package uk.co.pharmacyiq.controlled.destroying;

import java.time.Instant;
import java.util.List;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.paper.Column;
import uk.co.pharmacyiq.site.paper.Head;
import uk.co.pharmacyiq.site.paper.Paper;

/** The certificate of a destruction, to be signed by whoever destroyed and by the witness, and kept. */
public final class Certificate {

    private static final List<Column> LOTS = List.of(
            Column.words("Drug, strength and form", 5),
            Column.words("Batch", 2),
            Column.words("Expiry", 2),
            Column.figures("Quantity", 2),
            Column.words("Unit", 2));

    private Certificate() {}

    /** The bytes of the file: PDF/A-1b. */
    public static byte[] of(ViewDestruction.Case found, String organisation, String premises, Instant made) {
        var destruction = found.destruction();
        var head = new Head(
                "Certificate of destruction",
                List.of(premises, organisation),
                premises + ", made " + LondonTime.time(made));
        try (var paper = Paper.upright(head, made)) {
            paper.title("Certificate of destruction of controlled drugs");
            paper.paragraph("Destroyed at " + premises + " (" + organisation + ") on "
                    + LondonTime.time(destruction.at())
                    + ", under regulation 27 of the Misuse of Drugs Regulations 2001 and waste exemption "
                    + found.exemption().reference() + ".");
            paper.table(
                    LOTS,
                    destruction.lots().stream()
                            .map(gone -> List.of(
                                    gone.name(),
                                    gone.batch(),
                                    LondonTime.date(gone.expiry()),
                                    gone.quantity().toString(),
                                    gone.unit()))
                            .toList());
            destruction.kits().ifPresent(kits -> paper.paragraph("Denaturing kits used: " + kits + "."));
            entries(paper, found);
            signatures(paper, found);
            return paper.bytes();
        }
    }

    private static void entries(Paper paper, ViewDestruction.Case found) {
        paper.heading("Entries in the controlled drugs register");
        for (var placed : found.entries()) {
            paper.paragraph(placed.section().line().title() + ": entry "
                    + placed.entry().number() + ", "
                    + placed.entry().change().negate().stripTrailingZeros().toPlainString() + " "
                    + placed.section().unit() + " destroyed, balance after it "
                    + placed.entry().balance().stripTrailingZeros().toPlainString() + ".");
        }
    }

    private static void signatures(Paper paper, ViewDestruction.Case found) {
        var by = found.destruction().by().details();
        var witness = found.witness();
        paper.heading("Destroyed by");
        paper.paragraph(by.name() + (by.registration().isEmpty() ? "" : ", GPhC number " + by.registration()));
        paper.paragraph("Signature: ________________________________   Date: ______________");
        paper.heading("In the presence of");
        paper.paragraph(witness.details().name() + ", " + witness.details().address()
                + (witness.details().registration().isEmpty()
                        ? ""
                        : ", registration " + witness.details().registration()));
        paper.paragraph(witness.authority() + ".");
        paper.paragraph("Signature: ________________________________   Date: ______________");
        if (!by.note().isEmpty()) {
            paper.heading("Note");
            paper.paragraph(by.note());
        }
    }
}
