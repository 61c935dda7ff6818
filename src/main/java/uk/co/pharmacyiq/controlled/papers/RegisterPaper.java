package uk.co.pharmacyiq.controlled.papers;

import java.time.Instant;
import java.util.List;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.paper.Head;
import uk.co.pharmacyiq.site.paper.Paper;

/** Sections of the register as PDF/A: drug, strength and form at the head of every page (CD-05). */
final class RegisterPaper {

    private static final String TITLE = "Controlled drugs register";

    private RegisterPaper() {}

    static byte[] of(SectionSheet.Where where, String period, List<SectionSheet> sheets, Instant made) {
        var first = sheets.size() == 1 ? sheets.getFirst().head(where) : List.<String>of();
        var head = new Head(TITLE, first, where.premises() + ", made " + LondonTime.time(made));
        try (var paper = Paper.wide(head, made)) {
            if (sheets.size() == 1) {
                section(paper, period, sheets.getFirst());
            } else {
                cover(paper, where, period, sheets);
                sheets.forEach(sheet -> section(paper.part(sheet.head(where)), period, sheet));
            }
            return paper.bytes();
        }
    }

    private static void cover(Paper paper, SectionSheet.Where where, String period, List<SectionSheet> sheets) {
        paper.title(TITLE);
        paper.paragraph(where.premises() + ", " + where.organisation() + ". " + period + ".");
        paper.heading("Sections");
        for (var sheet : sheets) {
            var section = sheet.section();
            paper.indented(section.line().title() + ": " + sheet.entries().size() + " entries here, " + section.last()
                    + " in all; balance now " + section.amount(section.balance()));
        }
        if (sheets.isEmpty()) {
            paper.paragraph("The register has no section.");
        }
    }

    private static void section(Paper paper, String period, SectionSheet sheet) {
        var section = sheet.section();
        paper.heading(section.line().title());
        paper.paragraph(period + ". Balance now " + section.amount(section.balance()) + ", after entry "
                + section.last() + ".");
        paper.table(RegisterColumns.columns(), sheet.rows());
        if (sheet.entries().isEmpty()) {
            paper.paragraph("No entry.");
        }
    }
}
