package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.keys.KeyProvider;
import uk.co.pharmacyiq.keys.MasterKeyProvider;
import uk.co.pharmacyiq.launcher.installation.MasterKeyFile;

/** Gives the application the one key everything is derived from, out of its file. */
@Configuration(proxyBeanMethods = false)
class MasterKeyConfiguration {

    @Bean
    MasterKey masterKey(@Value("${pharmacyiq.master-key-file}") Path file) throws IOException {
        return MasterKeyFile.read(file);
    }

    @Bean
    KeyProvider keyProvider(MasterKey masterKey) {
        return new MasterKeyProvider(masterKey);
    }
}
