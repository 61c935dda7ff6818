package uk.co.pharmacyiq.tenancy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * Tells which organisation a sign-in name belongs to. It is asked before anybody is known, so it is the one look at the
 * database outside the door here; it reads a shared table that holds nothing else.
 */
@Component
public class Directory {

    private static final String FIND = "select organisation_id from tenancy.directory where handle = :handle";

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<OrganisationId> find(String handle) {
        return jdbc.sql(FIND)
                .param("handle", handle)
                .query(UUID.class)
                .optional()
                .map(OrganisationId::new);
    }

    /** What stands after the @ in the sign-in names of an organisation's people. */
    public String handleOf(OrganisationId organisation) {
        return jdbc.sql("select handle from tenancy.directory where organisation_id = :organisation")
                .param("organisation", organisation.value())
                .query(String.class)
                .single();
    }

    /** Every organisation there is, for jobs that do something for each. */
    public List<OrganisationId> organisations() {
        return jdbc
                .sql("select organisation_id from tenancy.directory order by handle")
                .query(UUID.class)
                .list()
                .stream()
                .map(OrganisationId::new)
                .toList();
    }

    /** Whether any organisation is here yet. */
    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from tenancy.directory)")
                .query(Boolean.class)
                .single();
    }
}
