package uk.co.pharmacyiq.keys;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** Wrapped keys as they are kept. Every statement needs a transaction that is bound to the organisation. */
@Repository
class OrganisationKeyStore {

    private static final String ALL = """
            select version, wrapped, wrapped_by
              from keys.organisation_key
             where organisation_id = ?
             order by version
            """;

    private static final String ADD = """
            insert into keys.organisation_key (organisation_id, version, wrapped, wrapped_by)
            values (?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String REWRAP = """
            update keys.organisation_key
               set wrapped = ?, wrapped_by = ?
             where organisation_id = ?
               and version = ?
               and wrapped_by = ?
            """;

    private static final String DESTROY = """
            update keys.organisation_key
               set wrapped = null, destroyed_at = clock_timestamp(), destroyed_by = ?
             where organisation_id = ?
               and wrapped is not null
            """;

    /** A version; without its wrapped key where that was destroyed. */
    record Kept(int version, byte @Nullable [] wrapped, String wrappedBy) {}

    private final JdbcClient jdbc;

    OrganisationKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Kept> all(OrganisationId organisation) {
        return jdbc.sql(ALL).param(organisation.value()).query(Kept.class).list();
    }

    /** Adds a version, unless somebody was faster. */
    boolean add(OrganisationId organisation, int version, byte[] wrapped, String wrappedBy) {
        return jdbc.sql(ADD)
                        .params(List.of(organisation.value(), version, wrapped, wrappedBy))
                        .update()
                == 1;
    }

    /** Exchanges the wrapping of a version, unless somebody did meanwhile. */
    boolean rewrap(OrganisationId organisation, Kept before, byte[] wrapped, String wrappedBy) {
        return jdbc.sql(REWRAP)
                        .params(List.of(wrapped, wrappedBy, organisation.value(), before.version(), before.wrappedBy()))
                        .update()
                == 1;
    }

    /** Destroys every version; answers how many there were. */
    int destroy(OrganisationId organisation, UUID event) {
        return jdbc.sql(DESTROY).params(List.of(event, organisation.value())).update();
    }
}
