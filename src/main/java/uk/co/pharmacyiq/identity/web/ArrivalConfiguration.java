package uk.co.pharmacyiq.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import uk.co.pharmacyiq.identity.ProveAgain;
import uk.co.pharmacyiq.identity.session.SessionDoor;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.share.FairShares;
import uk.co.pharmacyiq.work.UseCases;

/**
 * Puts our own arrival behind the framework's firewall, and nothing else: no session of the container, no request cache, no
 * account but people's own.
 */
@Configuration(proxyBeanMethods = false)
class ArrivalConfiguration {

    @Bean
    SecurityFilterChain arrivals(
            SessionDoor sessions, Pages pages, UseCases useCases, ProveAgain proveAgain, FairShares shares) {
        return new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE, new Arrival(sessions, pages, useCases, proveAgain, new Turns(shares)));
    }

    /** Keeps the framework from inventing an account with a password of its own. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new ProviderNotFoundException("people sign in by their own use case");
        };
    }
}
