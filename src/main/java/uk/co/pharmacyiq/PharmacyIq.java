package uk.co.pharmacyiq;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application as Spring sees it: where the search for its parts begins, and the one clock they all read. */
@SpringBootApplication(proxyBeanMethods = false)
public class PharmacyIq {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
