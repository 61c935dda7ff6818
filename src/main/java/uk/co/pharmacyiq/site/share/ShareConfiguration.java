package uk.co.pharmacyiq.site.share;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says how much of a server there is to share. */
@Configuration(proxyBeanMethods = false)
class ShareConfiguration {

    /** One organisation leaves a quarter of the pool to whatever else there is; several share what the processors can do. */
    @Bean
    FairShares fairShares(@Value("${spring.datasource.hikari.maximum-pool-size:16}") int connections, Clock clock) {
        int alone = Math.max(1, connections * 3 / 4);
        int processors = Runtime.getRuntime().availableProcessors();
        return new FairShares(
                new ShareLimits(alone, Math.min(alone, processors), processors - 1, 64, Duration.ofSeconds(1)), clock);
    }
}
