package uk.co.pharmacyiq.controlled.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.controlled.AtTheRegister.TABLETS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.controlled.AtTheRegister;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.work.UseCases;

/** The copy that a pharmacy reads its register from when nothing else answers. */
class NightlyCopyTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @TempDir
    private Path disk;

    @Test
    void CD_17_each_night_the_register_of_each_premises_lies_in_the_folder_to_be_read_without_the_server()
            throws IOException {
        var pharmacy = TestPharmacy.open(application);
        var register = new AtTheRegister(application, pharmacy);
        done(register.obtain(TABLETS, 60));
        done(register.supply(TABLETS, 14));
        var folder = new CopyFolder(disk.resolve("copies").toString(), 14);
        assertThat(done(copies(folder).keep(pharmacy.organisation())).registers())
                .isEqualTo(1);
        var day = folder.newest(pharmacy.premises()).orElseThrow();
        var place = disk.resolve("copies").resolve(pharmacy.premises().toString());
        var paper = place.resolve("register-" + day + ".pdf");
        try (var document = Loader.loadPDF(paper.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Drug: Morphine. Strength: 10mg. Form: modified-release tablets.")
                    .contains("Edna Marsh");
        }
        assertThat(Files.readString(place.resolve("register-" + day + ".csv"))).contains("Edna Marsh");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(paper)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(disk.resolve("copies"))))
                .isEqualTo("rwx------");
        assertThat(folder.newest(pharmacy.otherPremises())).isEmpty();
    }

    @Test
    void CD_17_only_so_many_nights_are_kept_and_a_copy_is_replaced_as_a_whole() throws IOException {
        var pharmacy = TestPharmacy.open(application);
        var folder = new CopyFolder(disk.toString(), 3);
        var first = LocalDate.of(2026, 11, 1);
        IntStream.range(0, 5)
                .forEach(n -> folder.keep(
                        pharmacy.premises(),
                        first.plusDays(n),
                        Map.of("pdf", new byte[] {(byte) n}, "csv", new byte[] {1})));
        folder.keep(pharmacy.premises(), first.plusDays(4), Map.of("pdf", new byte[] {9}, "csv", new byte[] {1}));
        var place = disk.resolve(pharmacy.premises().toString());
        try (var files = Files.list(place)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "register-2026-11-03.pdf",
                            "register-2026-11-03.csv",
                            "register-2026-11-04.pdf",
                            "register-2026-11-04.csv",
                            "register-2026-11-05.pdf",
                            "register-2026-11-05.csv");
        }
        assertThat(Files.readAllBytes(place.resolve("register-2026-11-05.pdf"))).containsExactly(9);
    }

    @Test
    void CD_17_without_a_folder_nothing_is_copied_and_the_page_says_so() {
        var pharmacy = TestPharmacy.open(application);
        var listing = done(application.getBean(ViewTrail.class).list(pharmacy.pharmacist(), pharmacy.premises()));
        assertThat(listing.copies()).isFalse();
        assertThat(listing.newest()).isEmpty();
    }

    private KeepCopies copies(CopyFolder folder) {
        return new KeepCopies(
                application.getBean(UseCases.class),
                application.getBean(Organisations.class),
                application.getBean(PaperReader.class),
                folder);
    }
}
