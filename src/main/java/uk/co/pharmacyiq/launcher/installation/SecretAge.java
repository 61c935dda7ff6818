package uk.co.pharmacyiq.launcher.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How old a secret is. Keys that others come from grow old; a password, PIN or token should not.
 *
 * @param tooOld whether somebody should change it
 */
public record SecretAge(boolean tooOld, String text) {

    private static final Duration PASSWORD_MOST = Duration.ofDays(365);

    /** One for each file that a configuration names and that is there. */
    public static List<SecretAge> of(ConfigurationValues values, Clock clock) throws IOException {
        List<SecretAge> ages = new ArrayList<>();
        for (Map.Entry<String, Path> secret : values.secrets().entrySet()) {
            Duration age = Duration.between(
                    Files.getLastModifiedTime(secret.getValue()).toInstant(), clock.instant());
            boolean isPassword = secret.getKey().matches(".*(password|pin|token|secret-id)-file");
            boolean isOld = isPassword && age.compareTo(PASSWORD_MOST) > 0;
            String text = secret.getKey() + " is " + Math.max(0, age.toDays()) + " days old";
            ages.add(new SecretAge(isOld, text + (isOld ? ": change it, the server may run meanwhile" : "")));
        }
        return ages;
    }
}
