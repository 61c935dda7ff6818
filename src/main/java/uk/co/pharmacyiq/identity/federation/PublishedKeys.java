package uk.co.pharmacyiq.identity.federation;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.tenancy.Directory;

/** Tells a provider, and anybody, the public keys by which we prove that we are its client (RFC 7517). */
@Component
public class PublishedKeys {

    private final Directory directory;
    private final Anteroom anteroom;
    private final ProviderStore providers;
    private final ProviderKeyStore keys;

    PublishedKeys(Directory directory, Anteroom anteroom, ProviderStore providers, ProviderKeyStore keys) {
        this.directory = directory;
        this.anteroom = anteroom;
        this.providers = providers;
        this.keys = keys;
    }

    /** The key set of a provider of ours as JSON; empty where there is no such provider. */
    public Optional<String> of(String handle, UUID provider) {
        var organisation = directory.find(handle).orElse(Anteroom.NO_ORGANISATION);
        return anteroom.visit(
                organisation,
                visit -> providers
                        .find(visit, provider)
                        .map(_ -> keys.shown(visit, provider).stream()
                                .map(ProviderKeyStore.Shown::shown)
                                .collect(Collectors.joining(",", "{\"keys\":[", "]}"))));
    }
}
