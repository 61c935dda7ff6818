package uk.co.pharmacyiq.tenancy;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.OdsCode;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.PremisesNumber;
import uk.co.pharmacyiq.work.Work;

/** The tenancy tables; no other class knows their SQL. */
@Repository
class OrganisationStore {

    private static final String CLAIM_HANDLE = """
            insert into tenancy.directory (handle, organisation_id)
            values (:handle, :organisation)
            on conflict do nothing
            """;

    private static final String ADD = """
            insert into tenancy.organisation (organisation_id, name, handle, added_at, event_id)
            values (:organisation, :name, :handle, :at, :event)
            """;

    private static final String ADD_PREMISES = """
            insert into tenancy.premises (organisation_id, premises_id, name, ods_code, gphc_number, address, added_at, event_id)
            values (:organisation, :premises, :name, :ods, :gphc, :address, :at, :event)
            on conflict do nothing
            """;

    private static final String THIS = """
            select organisation_id, name, handle
              from tenancy.organisation
             where organisation_id = :organisation
            """;

    private static final String PREMISES = """
            select premises_id, name, ods_code, gphc_number, address, closed_on
              from tenancy.premises
             where organisation_id = :organisation
             order by name, premises_id
            """;

    private static final String HOLD = """
            select premises_id
              from tenancy.premises
             where organisation_id = :organisation
               and premises_id = :premises
               and closed_on is null
               for update
            """;

    private static final String CLOSE = """
            update tenancy.premises
               set closed_on = :today, closing_event = :event
             where organisation_id = :organisation
               and premises_id = :premises
            """;

    private static final String WALLS = """
            select count(*)::integer as tables,
                   (count(*) filter (where not (c.relrowsecurity and c.relforcerowsecurity)))::integer as open,
                   bool_or(has_table_privilege(c.oid, 'TRUNCATE')
                           or n.nspname || '.' || c.relname in ('audit.event', 'inventory.movement', 'inventory.line',
                                                               'patients.entry_version', 'patients.entry', 'patients.trail')
                              and (has_table_privilege(c.oid, 'UPDATE') or has_table_privilege(c.oid, 'DELETE')))
                       as rewritable
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p')
               and obj_description(c.oid) = 'tenant'
            """;

    boolean claimHandle(Work work, String handle) {
        return work.sql(CLAIM_HANDLE)
                        .param("handle", handle)
                        .param("organisation", work.organisation().value())
                        .update()
                == 1;
    }

    void add(Work work, String name, String handle) {
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("name", name)
                .param("handle", handle)
                .param("at", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    boolean addPremises(Work work, Premises premises) {
        return work.sql(ADD_PREMISES)
                        .param("organisation", work.organisation().value())
                        .param("premises", premises.id().value())
                        .param("name", premises.name())
                        .param("ods", premises.odsCode().value())
                        .param(
                                "gphc",
                                premises.number().map(PremisesNumber::digits).orElse(null))
                        .param("address", premises.address())
                        .param("at", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    Organisation organisation(Work work) {
        return work.sql(THIS)
                .query((row, _) -> new Organisation(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("name"),
                        row.getString("handle")))
                .single();
    }

    List<Premises> premises(Work work) {
        return work.sql(PREMISES)
                .query((row, _) -> new Premises(
                        new PremisesId(row.getObject("premises_id", UUID.class)),
                        row.getString("name"),
                        new OdsCode(row.getString("ods_code")),
                        Optional.ofNullable(row.getString("gphc_number")).map(PremisesNumber::new),
                        row.getString("address"),
                        Optional.ofNullable(row.getObject("closed_on", LocalDate.class))))
                .list();
    }

    /** Holds open premises until the work ends, so that nothing more begins there; false where there are none. */
    boolean hold(Work work, PremisesId premises) {
        return work.sql(HOLD)
                .param("premises", premises.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void close(Work work, PremisesId premises) {
        work.sql(CLOSE)
                .param("organisation", work.organisation().value())
                .param("premises", premises.value())
                .param("today", work.today())
                .param("event", work.eventId())
                .update();
    }

    CheckWalls.Walls walls(Work work) {
        return work.sql(WALLS).query(CheckWalls.Walls.class).single();
    }
}
