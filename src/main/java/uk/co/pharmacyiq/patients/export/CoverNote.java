package uk.co.pharmacyiq.patients.export;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What whoever opens the file reads first. */
final class CoverNote {

    private CoverNote() {}

    static String of(Removal removal, ExportFile.Mark mark, int people, int leftOut) {
        var wish = removal.wish();
        return """
                CONFIDENTIAL: a list of patients of a pharmacy

                %s
                What for:             %s: %s
                For:                  %s
                Patients in it:       %d
                Left out:             %d, who restricted the use of their data
                Clinical facts:       %s
                Back or destroyed by: %s

                Use it for what it is for and for nothing else. Pass it to nobody. Tell the pharmacy when it is destroyed.
                If it is lost or seen by somebody it is not for, tell the pharmacy AT ONCE: the pharmacy may have to report
                it within 72 hours.

                Every line carries the mark above, and this list can be told from every other.
                """.formatted(
                        mark.text(),
                        wish.purpose().title(),
                        wish.words(),
                        wish.recipient(),
                        people,
                        leftOut,
                        wish.clinical() ? "yes" : "no",
                        DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(wish.due()));
    }
}
