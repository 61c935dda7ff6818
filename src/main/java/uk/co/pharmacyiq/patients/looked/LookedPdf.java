package uk.co.pharmacyiq.patients.looked;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.paper.Head;
import uk.co.pharmacyiq.site.paper.Paper;

/** The list as a PDF that a screen reader reads in order: headings and paragraphs are tagged, the letters are in it. */
final class LookedPdf {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private LookedPdf() {}

    /** The bytes of the file. */
    static byte[] of(Looked looked) {
        var head = new Head("Who looked at a patient's record", List.of(), looked.organisation());
        try (var pdf = Paper.upright(head, looked.made())) {
            pdf.title("Who looked at your record");
            about(pdf, looked);
            for (var line : looked.lines()) {
                line(pdf, line);
            }
            if (looked.lines().isEmpty()) {
                pdf.paragraph("Nobody did in this time.");
            }
            pdf.subheading("If you have a question about any of this");
            pdf.paragraph(
                    "Ask the pharmacy; you may also complain to it, and to the Information Commissioner (ico.org.uk).");
            return pdf.bytes();
        }
    }

    private static void about(Paper pdf, Looked looked) {
        var whom = looked.whom();
        pdf.paragraph(whom.name()
                + whom.born().map(born -> ", born " + day(born)).orElse("")
                + (whom.nhsNumber().isEmpty() ? "" : ", NHS number " + whom.nhsNumber()));
        pdf.paragraph("From " + day(looked.period().from()) + " to "
                + day(looked.period().until()) + ", at " + looked.organisation() + ". Made on "
                + LondonTime.time(looked.made()) + ".");
        pdf.paragraph("This is every view and every change of your record in this time, oldest first, "
                + looked.lines().size() + " in all. "
                + (looked.byName() ? "" : "People are named by their roles. ")
                + "A search that showed you among others is in it. The number below each line is that of the entry on the "
                + "pharmacy's sealed record, of which you can ask for the proof.");
    }

    private static void line(Paper pdf, Looked.Line line) {
        pdf.subheading(LondonTime.time(line.at()));
        pdf.paragraph(line.who() + " " + line.what() + (line.where().isEmpty() ? "" : " at " + line.where()) + "."
                + (line.fields().isEmpty() ? "" : " Changed: " + String.join(", ", line.fields()) + ".")
                + " Why: " + line.why() + ".");
        pdf.small("Entry " + line.event());
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
