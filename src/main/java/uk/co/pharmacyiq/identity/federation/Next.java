package uk.co.pharmacyiq.identity.federation;

import java.util.List;
import uk.co.pharmacyiq.identity.federation.protocol.NrbacRole;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.kernel.SecretToken;

/** How it goes on for somebody a provider has vouched for. */
public sealed interface Next {

    /** They are in. */
    record In(SignedIn session, String returnPath) implements Next {}

    /** They hold several roles here and must say in which one they work now. */
    record Choose(SecretToken state, List<NrbacRole> roles) implements Next {
        public Choose {
            roles = List.copyOf(roles);
        }

        @Override
        public String toString() {
            return "Choose[hidden]";
        }
    }

    /** They must say that this card or account is theirs, and show by what they have already that it is them. */
    record Confirm(SecretToken state) implements Next {
        @Override
        public String toString() {
            return "Confirm[hidden]";
        }
    }

    /** They have shown again that it is them; their session has another secret from now on. */
    record Proved(SecretToken session, String returnPath) implements Next {}
}
