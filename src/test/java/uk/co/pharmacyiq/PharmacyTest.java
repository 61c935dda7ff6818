package uk.co.pharmacyiq;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test of the running application: real database, real server on a free port, started once for all such tests. Each
 * test takes on an organisation of its own, so none sees what another did.
 */
@ExtendWith(EverythingIsSealed.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = PharmacyIq.class)
public abstract class PharmacyTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestApplication.properties().forEach((name, value) -> properties.add(name, () -> value));
        // Applications that differ in a part stay until the last test: each keeps no more connections than it uses.
        properties.add("spring.datasource.hikari.minimum-idle", () -> "2");
        properties.add("spring.datasource.hikari.idle-timeout", () -> "10000");
    }
}
