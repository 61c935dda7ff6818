package uk.co.pharmacyiq.identity.session;

import java.util.Optional;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.work.Work;

/** A rule of an organisation about how its people sign in, looked at whenever somebody does. Beans are found at start. */
public interface SignInRule {

    /** Why somebody who has proved who they are does not get in that way; empty where they do. */
    Optional<Refusal> refusal(Work work, Proven who);
}
