package uk.co.pharmacyiq.patients.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.work.Work;

/** Marks by which a row is known again when the same file comes twice; nobody who reads them can tell what they stand for. */
@Component
class ImportMarks {

    private final MasterKey masterKey;

    ImportMarks(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    byte[] of(Work work, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(masterKey.derive(
                    "HmacSHA256", "patients.imported", work.organisation().toString()));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
