package uk.co.pharmacyiq.controlled.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.controlled.AtTheRegister.STRONGER;
import static uk.co.pharmacyiq.controlled.AtTheRegister.TABLETS;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.controlled.AtTheRegister;
import uk.co.pharmacyiq.controlled.CorrectRegister;
import uk.co.pharmacyiq.site.paper.Column;

class RegisterPaperTest extends PharmacyTest {

    private static final String TITLE = "Morphine 10mg modified-release tablets";

    /** The statutory headings of regulation 19, word for word. */
    private static final List<String> STATUTORY = List.of(
            "Date supply received",
            "Name and address from whom received",
            "Quantity received",
            "Date supplied",
            "Name/Address of person or firm supplied",
            "Details of authority to possess – prescriber or licence holder’s details",
            "Quantity supplied",
            "Person collecting Schedule 2 controlled drug (patient/ patient’s rep/ healthcare professional) and if healthcare professional, name and address",
            "Was proof of identity requested of patient/ patient’s rep (Yes/No)",
            "Was proof of identity of person collecting provided (Yes/No)");

    @Autowired
    private ApplicationContext application;

    private TestPharmacy pharmacy;
    private AtTheRegister register;

    @BeforeEach
    void open() {
        pharmacy = TestPharmacy.open(application);
        register = new AtTheRegister(application, pharmacy);
    }

    @Test
    void CD_05_every_page_has_drug_form_and_strength_at_its_head_and_exactly_the_statutory_headings()
            throws IOException {
        done(register.obtain(TABLETS, 600));
        for (int n = 0; n < 24; n++) {
            done(register.supply(TABLETS, 7));
        }
        var file = print(Optional.of(register.section(TITLE).id()));
        isPdfA(file.content());
        assertThat(RegisterColumns.columns())
                .extracting(Column::title)
                .containsExactlyElementsOf(Stream.of(List.of("No."), STATUTORY, List.of("Balance", "Entered"))
                        .flatMap(List::stream)
                        .toList());
        try (var document = Loader.loadPDF(file.content())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page))
                        .contains("Drug: Morphine. Strength: 10mg. Form: modified-release tablets.");
                var columns = columns(document, page);
                for (int n = 0; n < STATUTORY.size(); n++) {
                    assertThat(columns.get(n + 1)).as("page " + page).contains(STATUTORY.get(n));
                }
            }
        }
    }

    @Test
    void CD_05_the_whole_register_begins_a_page_for_each_section_under_its_own_head() throws IOException {
        done(register.obtain(TABLETS, 60));
        done(register.obtain(STRONGER, 60));
        var file = print(Optional.empty());
        isPdfA(file.content());
        try (var document = Loader.loadPDF(file.content())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(text(document, 2)).contains("Strength: 10mg.").doesNotContain("Strength: 30mg.");
            assertThat(text(document, 3)).contains("Strength: 30mg.").doesNotContain("Strength: 10mg.");
        }
    }

    @Test
    void CD_04_CD_12_a_requisition_reads_not_applicable_and_a_footnote_stands_beneath_its_entry() throws IOException {
        done(register.obtain(TABLETS, 60));
        done(register.requisition(TABLETS, 10));
        var section = register.section(TITLE);
        done(application
                .getBean(CorrectRegister.class)
                .correct(
                        pharmacy.pharmacist(),
                        new CorrectRegister.Request(
                                pharmacy.premises(),
                                section.id(),
                                2,
                                "The surgery is at 3 Quay Street",
                                Optional.empty())));
        try (var document = Loader.loadPDF(print(Optional.of(section.id())).content())) {
            assertThat(text(document, 1))
                    .contains("Not")
                    .contains("applicable")
                    .contains("Footnote to entry 2")
                    .contains("The surgery is at 3 Quay Street");
        }
    }

    private PrintRegister.File print(Optional<uk.co.pharmacyiq.controlled.SectionId> section) {
        return done(application
                .getBean(PrintRegister.class)
                .print(
                        pharmacy.as(Role.SUPERINTENDENT),
                        new PrintRegister.Request(pharmacy.premises(), section, Period.ALWAYS)));
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    /** What each column of a page reads from top to bottom. */
    private static List<String> columns(PDDocument document, int page) throws IOException {
        var sheet = document.getPage(page - 1);
        var stripper = new PDFTextStripperByArea();
        stripper.setSortByPosition(true);
        double all =
                RegisterColumns.columns().stream().mapToDouble(Column::share).sum();
        double unit = (sheet.getMediaBox().getWidth() - 90) / all;
        double left = 45;
        for (int n = 0; n < RegisterColumns.columns().size(); n++) {
            double width = RegisterColumns.columns().get(n).share() * unit;
            stripper.addRegion(
                    "" + n,
                    new Rectangle2D.Double(
                            left - 1, 0, width - 2, sheet.getMediaBox().getHeight()));
            left += width;
        }
        stripper.extractRegions(sheet);
        return IntStream.range(0, RegisterColumns.columns().size())
                .mapToObj(n -> stripper.getTextForRegion("" + n).replaceAll("\\s+", " "))
                .toList();
    }

    private static void isPdfA(byte[] bytes) throws IOException {
        var file = Files.createTempFile(TestDatabase.target(), "register", ".pdf");
        Files.write(file, bytes);
        var result = PreflightParser.validate(file.toFile());
        assertThat(result.getErrorsList()).isEmpty();
    }
}
