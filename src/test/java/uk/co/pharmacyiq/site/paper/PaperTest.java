package uk.co.pharmacyiq.site.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperTest {

    private static final Instant MADE = Instant.parse("2026-11-22T09:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void a_paper_is_an_archive_file_by_the_judgement_of_another_program() throws Exception {
        var file = folder.resolve("paper.pdf");
        Files.write(file, manyPages());
        var judged = PreflightParser.validate(file.toFile());
        assertThat(judged.getErrorsList())
                .extracting(error -> error.getErrorCode() + " " + error.getDetails())
                .isEmpty();
    }

    @Test
    void its_head_and_the_headings_of_its_table_stand_on_every_page() throws Exception {
        try (var document = Loader.loadPDF(manyPages())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page))
                        .contains("Morphine sulfate", "10 mg", "tablets")
                        .contains("Date supply received", "Quantity received")
                        .contains("Page " + page + " of " + document.getNumberOfPages());
            }
        }
    }

    @Test
    void nothing_of_a_text_is_lost_and_what_cannot_be_drawn_says_so() throws Exception {
        try (var paper = Paper.upright(new Head("Notice", List.of(), "foot"), MADE)) {
            paper.title("Notice")
                    .paragraph("Cafe\u0301 \u65e5 " + "x".repeat(300))
                    .large("Dr Zoë Łukasz");
            try (var document = Loader.loadPDF(paper.bytes())) {
                var text = text(document, 1);
                assertThat(text).contains("Notice", "?", "Dr Zoë Łukasz");
                assertThat(text.chars().filter(letter -> letter == 'x').count()).isEqualTo(300);
            }
        }
    }

    private static byte[] manyPages() {
        var head = new Head(
                "Controlled drugs register", List.of("Morphine sulfate, tablets, 10 mg"), "Long Lane Pharmacy");
        var rows = new ArrayList<List<String>>();
        for (int n = 0; n < 150; n++) {
            rows.add(
                    List.of("22/11/2026", "A wholesaler with a rather long name, 12 Long Lane, Leeds LS1 4AB", "" + n));
            if (n % 10 == 0) {
                rows.add(List.of("Note of 23/11/2026 by A. Pharmacist: the quantity was read wrongly."));
            }
        }
        try (var paper = Paper.wide(head, MADE)) {
            return paper.title("Controlled drugs register")
                    .heading("Obtained")
                    .table(
                            List.of(
                                    Column.words("Date supply received", 1),
                                    Column.words("Name and address from whom received", 3),
                                    Column.figures("Quantity received", 1)),
                            rows)
                    .small("End of the register.")
                    .bytes();
        }
    }

    private static String text(org.apache.pdfbox.pdmodel.PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
