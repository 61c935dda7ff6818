package uk.co.pharmacyiq.tenancy.contract;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Work;

/** Which versions of the contract an organisation accepted. None is ever changed or taken away. */
@Repository
class ContractStore {

    private static final String ADD = """
            insert into tenancy.contract_acceptance
                   (organisation_id, acceptance_id, version, text_sha256, signer, position, signed_on, recorded_by,
                    recorded_at, event_id)
            values (:organisation, :acceptance, :version, :sha256, :signer, :position, :signed, :by, :now, :event)
            """;

    private static final String LIST = """
            select acceptance_id, version, text_sha256, signer, position, signed_on, recorded_by, recorded_at, event_id
              from tenancy.contract_acceptance
             where organisation_id = :organisation
             order by recorded_at desc, acceptance_id desc
             limit 100
            """;

    private static final String SIGNER = "tenancy.contract_acceptance.signer";
    private static final String POSITION = "tenancy.contract_acceptance.position";

    private static final String VERSIONS = """
            select distinct version
              from tenancy.contract_acceptance
             where organisation_id = :organisation
            """;

    void add(Work work, Signature signature, String sha256) {
        var acceptance = TimeOrderedId.next();
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("acceptance", acceptance)
                .param("version", signature.version())
                .param("sha256", sha256)
                .param("signer", work.seal(SIGNER, acceptance, signature.signer()))
                .param("position", work.seal(POSITION, acceptance, signature.position()))
                .param("signed", Date.valueOf(signature.signedOn()))
                .param(
                        "by",
                        work.actor() instanceof Actor.Person person
                                ? person.id().value()
                                : null)
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    List<Acceptance> list(Work work) {
        return work.sql(LIST)
                .param("organisation", work.organisation().value())
                .query((row, _) -> acceptance(work, row))
                .list();
    }

    List<String> versions(Work work) {
        return work.sql(VERSIONS)
                .param("organisation", work.organisation().value())
                .query(String.class)
                .list();
    }

    private static Acceptance acceptance(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("acceptance_id", UUID.class);
        return new Acceptance(
                new Signature(
                        row.getString("version"),
                        work.open(SIGNER, id, row.getBytes("signer")),
                        work.open(POSITION, id, row.getBytes("position")),
                        row.getDate("signed_on").toLocalDate()),
                row.getString("text_sha256"),
                Optional.ofNullable(row.getObject("recorded_by", UUID.class)).map(PersonId::new),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("event_id", UUID.class));
    }
}
