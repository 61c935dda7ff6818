package uk.co.pharmacyiq.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.pharmacyiq.audit.WriterKeys;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.audit.sealing.SealerKeys;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.installation.DataFolder;
import uk.co.pharmacyiq.launcher.installation.SealerConfiguration;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

class DemoRecordTest {

    @TempDir
    private Path path;

    @Test
    void the_sealer_of_a_demonstration_can_read_what_is_written_for_it() throws IOException {
        var folder = new DataFolder(path);
        PrivateFile.folder(folder.secrets());
        PrivateFile.folder(folder.anchors());
        PrivateFile.write(folder.secrets().resolve("pharmacyiq_sealer.password"), "five-otters-in-leven\n");
        SealerKeys.create(
                folder.sealerKeys(),
                DemoRecord.BASE,
                WriterKeys.parse(Base64.getEncoder().encodeToString(new byte[32]))
                        .orElseThrow());
        var witness = SigningKey.generate("witness.pharmacyiq.localhost", new SecureRandom())
                .cosigner()
                .text();

        DemoRecord.configure(
                folder,
                new DatabaseAccess(
                        "jdbc:postgresql://localhost/pharmacyiq", "pharmacyiq_sealer", "five-otters-in-leven"),
                4711,
                witness);

        var read = SealerConfiguration.read(folder.sealerConfiguration());
        assertThat(read.witnesses()).containsExactly("http://127.0.0.1:4711 " + witness);
        assertThat(read.database().username()).isEqualTo("pharmacyiq_sealer");
    }
}
