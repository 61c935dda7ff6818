package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.keys.KeyProvider;
import uk.co.pharmacyiq.launcher.installation.KeySettings;
import uk.co.pharmacyiq.launcher.keys.Keys;

/** Gives the application what its keys come from: as the launcher says, or a key file that a property names. */
@Configuration(proxyBeanMethods = false)
class MasterKeyConfiguration {

    @Bean
    Keys keys(ObjectProvider<KeySettings> settings, @Value("${pharmacyiq.master-key-file:}") Path file)
            throws IOException {
        return Keys.open(settings.getIfAvailable(() -> new KeySettings.InFile(file)));
    }

    @Bean
    MasterKey masterKey(Keys keys) {
        return keys.root();
    }

    @Bean
    KeyProvider keyProvider(Keys keys) {
        return keys.provider();
    }
}
