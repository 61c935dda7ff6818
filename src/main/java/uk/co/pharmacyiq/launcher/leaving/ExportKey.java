package uk.co.pharmacyiq.launcher.leaving;

import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.kernel.MasterKey;

/** The key by which an installation signs what it hands out to organisations that leave; derived, and kept nowhere. */
final class ExportKey {

    private ExportKey() {}

    static SigningKey of(MasterKey masterKey, String base) {
        return SigningKey.of(
                base + "/exports",
                masterKey.derive("Ed25519", "organisation-export", "signature").getEncoded());
    }
}
