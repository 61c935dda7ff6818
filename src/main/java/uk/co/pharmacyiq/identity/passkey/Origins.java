package uk.co.pharmacyiq.identity.passkey;

import com.webauthn4j.data.client.Origin;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The addresses in a browser under which this installation is reached. A passkey belongs to the host of the first and is
 * good at all of them. Where none is configured, it is this machine's own, on the port the server listens on.
 */
@Component
class Origins {

    private final Environment environment;

    Origins(Environment environment) {
        this.environment = environment;
    }

    Set<Origin> all() {
        return texts().map(Origin::create).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** To which host passkeys belong: the relying party's identifier. */
    String host() {
        var host = all().iterator().next().getHost();
        if (host == null) {
            throw new IllegalStateException("pharmacyiq.origin must name a host: https://pharmacy.example.org");
        }
        return host;
    }

    private Stream<String> texts() {
        var configured = environment.getProperty("pharmacyiq.origin", "");
        return configured.isBlank()
                ? Stream.of("https://localhost:" + environment.getProperty("local.server.port", "8443"))
                : Stream.of(configured.split(",")).map(String::strip);
    }
}
