package uk.co.pharmacyiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import uk.co.pharmacyiq.audit.SealedWorld;

/** After all tests of the running application: whatever they recorded is sealed, and no event is without its leaf. */
final class EverythingIsSealed implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(EverythingIsSealed.class, _ ->
                (AutoCloseable) EverythingIsSealed::seal);
    }

    private static void seal() throws SQLException {
        try (var atRest = TestSealer.atRest()) {
            SealedWorld.seal(atRest.sealer());
            assertThat(atRest.sealer().reconcile())
                    .as("events without a leaf, or leaves without an event")
                    .isEmpty();
        }
    }
}
