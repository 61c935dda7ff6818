package uk.co.pharmacyiq;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Further servers on the test database, as a second node of an installation would be. */
public final class TestNodes {

    private TestNodes() {}

    /** Starts one on a free port; whoever asks closes it. */
    public static ConfigurableApplicationContext start() {
        return start(Map.of());
    }

    /** Starts one that is set up otherwise in some things. */
    public static ConfigurableApplicationContext start(Map<String, String> otherwise) {
        var properties = new HashMap<String, Object>(TestApplication.properties());
        properties.putAll(otherwise);
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
