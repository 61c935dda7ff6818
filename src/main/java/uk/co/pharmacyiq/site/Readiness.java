package uk.co.pharmacyiq.site;

import java.util.Optional;

/** Something that must hold for the installation to be called ready. Implemented by modules, found at start. */
public interface Readiness {

    /** One word for it: {@code record}. */
    String name();

    /** What is wrong, in one sentence with nothing of any organisation in it; empty where all is well. */
    Optional<String> trouble();
}
