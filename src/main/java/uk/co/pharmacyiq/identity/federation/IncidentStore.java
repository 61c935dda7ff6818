package uk.co.pharmacyiq.identity.federation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.federation.LinkStore.Holder;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.identity.session.StaffNames;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/** Drafts of incidents with cards. */
@Repository
class IncidentStore {

    private static final String ADD = """
            insert into identity.card_incident
                   (organisation_id, incident_id, provider_id, kind, happened_at, person_id, card_person_id, session_id)
            values (:organisation, :incident, :provider, :kind, :now, :person, :card, :session)
            """;

    private static final String LIST = """
            select i.incident_id, i.kind, i.happened_at, i.person_id, p.display_name, i.card_person_id,
                   c.display_name as card_name
              from identity.card_incident i
              join identity.person p on p.organisation_id = i.organisation_id and p.person_id = i.person_id
              left join identity.person c on c.organisation_id = i.organisation_id and c.person_id = i.card_person_id
             where i.organisation_id = :organisation
               and i.seen_at is null
             order by i.happened_at desc, i.incident_id desc
             limit 100
            """;

    private static final String SEE = """
            update identity.card_incident
               set seen_at = :now, seen_by = :person
             where organisation_id = :organisation
               and incident_id = :incident
               and seen_at is null
            """;

    private static final String EVERYBODY = """
            select person_id, display_name, rights_version
              from identity.person
             where organisation_id = ?
               and status = 'active'
               and kind = 'person'
            """;

    /** What happened with a card. */
    enum Kind {
        /** Somebody signed in showed a card that is not theirs. */
        NOT_THEIRS("not-theirs"),
        /** Somebody wanted to link a card that belongs to a colleague. */
        BELONGS_TO_ANOTHER("belongs-to-another"),
        /** One card is in use at two places. */
        TWO_PLACES("two-places");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }

        String stored() {
            return stored;
        }
    }

    /** A draft as it is made. */
    record Draft(
            Kind kind,
            UUID provider,
            UUID person,
            @Nullable UUID cardPerson,
            @Nullable UUID session) {}

    UUID add(Work work, Draft draft) {
        var id = TimeOrderedId.next();
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("incident", id)
                .param("provider", draft.provider())
                .param("kind", draft.kind().stored)
                .param("now", Timestamp.from(work.now()))
                .param("person", draft.person())
                .param("card", draft.cardPerson(), Types.OTHER)
                .param("session", draft.session(), Types.OTHER)
                .update();
        return id;
    }

    /** Those nobody has looked into yet, the latest first. */
    List<CardIncident> open(Work work) {
        return work.sql(LIST)
                .param("organisation", work.organisation().value())
                .query((row, _) -> incident(work, row))
                .list();
    }

    private static CardIncident incident(Work work, ResultSet row) throws SQLException {
        var card = row.getObject("card_person_id", UUID.class);
        var name = row.getBytes("card_name");
        return new CardIncident(
                row.getObject("incident_id", UUID.class),
                row.getString("kind"),
                row.getTimestamp("happened_at").toInstant(),
                StaffNames.open(work, row.getObject("person_id", UUID.class), row.getBytes("display_name")),
                Optional.ofNullable(name).map(box -> StaffNames.open(work, card, box)));
    }

    /** Everybody who works here: some of them must be told. */
    List<Holder> everybody(Anteroom.Visit visit) {
        return visit
                .sql(EVERYBODY)
                .params(visit.organisation().value())
                .query((row, _) -> LinkStore.holder(
                        row,
                        StaffNames.open(visit, row.getObject("person_id", UUID.class), row.getBytes("display_name"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(Holder::displayName).thenComparing(Holder::personId))
                .limit(1000)
                .toList();
    }

    boolean see(Work work, UUID incident) {
        return work.sql(SEE)
                        .param("now", Timestamp.from(work.now()))
                        .param("person", work.person().value())
                        .param("organisation", work.organisation().value())
                        .param("incident", incident)
                        .update()
                == 1;
    }
}
