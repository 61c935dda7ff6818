package uk.co.pharmacyiq.launcher;

import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/** Lets the first person into an installation that has nobody yet: there is no account to begin with. */
public interface FirstAdministrator {

    /**
     * The path of a single-use enrolment link for the named organisation's first master administrator; empty when
     * somebody has enrolled already. The link is shown once and kept nowhere.
     */
    Optional<String> invite(ConfigurableApplicationContext application, String organisationName);
}
