package uk.co.pharmacyiq;

import java.util.HashMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Further servers on the test database, as a second node of an installation would be. */
public final class TestNodes {

    private TestNodes() {}

    /** Starts one on a free port; whoever asks closes it. */
    public static ConfigurableApplicationContext start() {
        var properties = new HashMap<String, Object>(TestApplication.properties());
        properties.put("server.port", "0");
        properties.put("spring.main.banner-mode", "off");
        return new SpringApplicationBuilder(PharmacyIq.class)
                .properties(properties)
                .run(properties.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }

    /** The port one listens on. */
    public static int port(ConfigurableApplicationContext node) {
        return Integer.parseInt(node.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
