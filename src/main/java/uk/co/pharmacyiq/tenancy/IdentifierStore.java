package uk.co.pharmacyiq.tenancy;

import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/**
 * Which codes and numbers of premises are in use in the installation. It tells that one is taken, never by whom: who holds it
 * stands there as a digest.
 */
@Repository
class IdentifierStore {

    private static final String CLAIM = """
            insert into tenancy.identifier as i (kind, value, holder)
            values (:kind, :value, tenancy.holder(:organisation, :premises))
            on conflict (kind, value) do update
               set holder = excluded.holder
             where i.holder is null
            """;

    private static final String RELEASE = """
            update tenancy.identifier
               set holder = null
             where holder = tenancy.holder(:organisation, :premises)
            """;

    /** What premises are known by. */
    enum Kind {
        ODS,
        GPHC
    }

    /** Takes it for premises; false where other active premises have it. */
    boolean claim(Work work, Kind kind, String value, PremisesId premises) {
        return work.sql(CLAIM)
                        .param("kind", kind.name())
                        .param("value", value)
                        .param("organisation", work.organisation().value())
                        .param("premises", premises.value())
                        .update()
                == 1;
    }

    /** Lets go of whatever premises have. */
    void release(Work work, PremisesId premises) {
        work.sql(RELEASE)
                .param("organisation", work.organisation().value())
                .param("premises", premises.value())
                .update();
    }
}
