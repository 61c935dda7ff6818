package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.context.support.StandardServletEnvironment;
import uk.co.pharmacyiq.PharmacyIq;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.KeySettings;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.launcher.tls.TlsFiles;

/**
 * Starts the application. What it is started with comes from here and from the file inside the build, and from nowhere
 * else: no environment variable and no file that happens to lie in the working folder can change how it runs.
 */
final class Server {

    /** Where it listens. */
    record Address(String host, int port) {

        /** Looked at before anything slow is done; the server itself has the last word. */
        void mustBeFree() throws IOException {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(host, port));
            } catch (BindException e) {
                throw new CommandFailed(
                        "Port " + port + " is in use or may not be used. Choose another with --port.", e);
            }
        }
    }

    /** All that differs from one installation to another. */
    record Settings(
            DatabaseAccess database, TlsFiles tls, KeySettings keys, Address address, Map<String, String> more) {}

    private Server() {}

    static ConfigurableApplicationContext start(Settings settings) {
        StandardServletEnvironment environment = new StandardServletEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addFirst(new MapPropertySource("launcher", properties(settings)));
        SpringApplication application = new SpringApplication(PharmacyIq.class);
        application.setEnvironment(environment);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("keySettings", settings.keys());
            context.getBeanFactory().registerSingleton("databaseAccess", settings.database());
        });
        application.setAddCommandLineProperties(false);
        // The launcher stops the server first and the database after it.
        application.setRegisterShutdownHook(false);
        return application.run();
    }

    private static Map<String, Object> properties(Settings settings) {
        Map<String, Object> properties = new HashMap<>(settings.more());
        properties.put("spring.config.location", "classpath:/application.properties");
        properties.put("spring.datasource.url", settings.database().jdbcUrl());
        properties.put("server.address", settings.address().host());
        properties.put("server.port", Integer.toString(settings.address().port()));
        properties.putAll(settings.tls().properties());
        return properties;
    }
}
