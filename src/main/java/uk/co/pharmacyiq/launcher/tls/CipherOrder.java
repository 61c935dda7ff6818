package uk.co.pharmacyiq.launcher.tls;

import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** The server's order of suites counts, not the browser's; also after a certificate was replaced, which begins anew. */
@Component
class CipherOrder implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String BUNDLE = "server";

    private final SslBundles bundles;

    CipherOrder(SslBundles bundles) {
        this.bundles = bundles;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            keep(connector);
            if (bundles.getBundleNames().contains(BUNDLE)) {
                bundles.addBundleUpdateHandler(BUNDLE, _ -> keep(connector));
            }
        });
    }

    private static void keep(Connector connector) {
        for (SSLHostConfig host : connector.findSslHostConfigs()) {
            host.setHonorCipherOrder(true);
        }
    }
}
