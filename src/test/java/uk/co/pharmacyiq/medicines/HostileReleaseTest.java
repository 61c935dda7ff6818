package uk.co.pharmacyiq.medicines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileReleaseTest {

    @TempDir
    Path folder;

    @Test
    void an_external_entity_is_not_fetched() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "secret");
        refuses("<!DOCTYPE r [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><r><a>&x;</a></r>");
    }

    @Test
    void entities_that_multiply_are_not_followed() {
        refuses(
                "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><r><a>&c;</a></r>");
    }

    @Test
    void a_file_cut_short_is_named_with_its_position() {
        assertThatThrownBy(() -> read("<r>\n<VMP><VPID>1</VPID></VMP>\n<VMP><VPI"))
                .isInstanceOf(ReleaseFiles.UnreadableRelease.class)
                .hasMessageContaining("f.xml line 3");
    }

    @Test
    void elements_nested_without_end_are_refused() {
        refuses("<a>".repeat(50));
    }

    @Test
    void a_text_without_end_is_refused() {
        refuses("<r><a>" + "x".repeat(30_000) + "</a></r>");
    }

    @Test
    void a_zip_bomb_is_refused() throws IOException {
        var zip = zip("f_vmp2_1.xml", new byte[40 << 20]);
        assertThatThrownBy(() -> open(zip, ReleaseFiles.Limits.USUAL)).hasMessageContaining("far more than it should");
        assertThatThrownBy(() -> open(zip, new ReleaseFiles.Limits(200, 1 << 20, 1_000_000)))
                .hasMessageContaining("more than any release");
    }

    @Test
    void a_zip_with_too_many_files_is_refused() throws IOException {
        var zip = folder.resolve("many.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < 300; i++) {
                out.putNextEntry(new ZipEntry("f" + i));
            }
        }
        assertThatThrownBy(() -> open(zip, ReleaseFiles.Limits.USUAL)).hasMessageContaining("too many files");
    }

    @Test
    void a_name_that_leads_out_of_the_zip_is_refused() throws IOException {
        var zip = zip("../../f_vmp2_1.xml", new byte[10]);
        assertThatThrownBy(() -> open(zip, ReleaseFiles.Limits.USUAL)).hasMessageContaining("leads out of it");
    }

    @Test
    void a_truncated_zip_is_refused() throws IOException {
        var whole = Files.readAllBytes(zip("f_vmp2_1.xml", "<r/>".getBytes(UTF_8)));
        var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> open(cut, ReleaseFiles.Limits.USUAL))
                .isInstanceOf(ReleaseFiles.UnreadableRelease.class)
                .hasMessageContaining("cut.zip");
    }

    @Test
    void a_table_that_ends_in_a_row_or_in_quotes_is_refused() {
        assertThatThrownBy(() -> rows("a,b\n1,2\n3"))
                .hasMessageContaining("line 3")
                .hasMessageContaining("middle of a row");
        assertThatThrownBy(() -> rows("a,b\n1,\"2")).hasMessageContaining("within quotes");
        assertThat(rows("a,b\r\n1,\"x,\"\"y\"\"\nz\"\r\n")).isEqualTo("{a=1, b=x,\"y\"\nz}");
    }

    private static void refuses(String xml) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(ReleaseFiles.UnreadableRelease.class);
    }

    private static void read(String xml) {
        XmlRows.read("f.xml", new ByteArrayInputStream(xml.getBytes(UTF_8)), row -> {
            assertThat(row.fields().toString()).doesNotContain("secret", "haha");
        });
    }

    private static String rows(String text) {
        var found = new StringBuilder();
        new CsvRows("f.csv", new ByteArrayInputStream(text.getBytes(UTF_8))).forEachRow((row, _) -> found.append(row));
        return found.toString();
    }

    private static void open(Path release, ReleaseFiles.Limits limits) {
        new ReleaseFiles(limits).each(release, (_, in) -> in.readAllBytes());
    }

    private Path zip(String name, byte[] content) throws IOException {
        var zip = folder.resolve("release.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return zip;
    }
}
