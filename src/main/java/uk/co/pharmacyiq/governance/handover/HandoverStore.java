package uk.co.pharmacyiq.governance.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.governance.handover.Handover.Kind;
import uk.co.pharmacyiq.governance.handover.Handover.Step;
import uk.co.pharmacyiq.governance.handover.Handover.Two;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** The steps of hand-overs as this side keeps them. */
@Repository
class HandoverStore {

    private static final String DOCUMENT = "governance.handover_step.document";

    private static final String STEPS = """
            select handover_id, step, at, premises_id, from_day, asked_by, agreed_by, offer, good_until, fingerprint,
                   coalesce(lines, 0) as lines, event_id
              from governance.handover_step
             where organisation_id = :organisation
             order by handover_id, at, event_id
            """;

    private static final String ADD = """
            insert into governance.handover_step
                   (organisation_id, handover_id, event_id, step, at, premises_id, from_day, asked_by, agreed_by, offer,
                    good_until, fingerprint, lines, document)
            values (:organisation, :handover, :event, :step, :at, :premises, :from, :asked, :agreed, :offer,
                    :until, :fingerprint, :lines, :document)
            """;

    /** A document of either side, its fingerprint and how many lines of stock it speaks of. */
    record Filed(byte[] document, String fingerprint, int lines) {

        static Filed of(byte[] document, int lines) {
            return new Filed(document, Paper.fingerprint(document), lines);
        }
    }

    List<Handover> all(Work work) {
        var found = new LinkedHashMap<UUID, List<Step>>();
        work.sql(STEPS).query((ResultSet row) -> {
            found.computeIfAbsent(row.getObject("handover_id", UUID.class), _ -> new ArrayList<>())
                    .add(step(row));
        });
        return found.entrySet().stream()
                .map(each -> new Handover(each.getKey(), each.getValue()))
                .toList();
    }

    Optional<Handover> find(Work work, UUID handover) {
        return all(work).stream().filter(each -> each.id().equals(handover)).findFirst();
    }

    /** Adds a step that carries no document. */
    void add(Work work, UUID handover, Step step) {
        add(work, handover, step, null);
    }

    /** Adds a step with its document, which is sealed. */
    void add(Work work, UUID handover, Kind kind, PremisesId premises, Filed filed) {
        var step = new Step(
                kind,
                work.now(),
                premises,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                filed.fingerprint(),
                filed.lines(),
                work.eventId());
        add(work, handover, step, work.sealBytes(DOCUMENT, handover + "/" + work.eventId(), filed.document()));
    }

    private static void add(Work work, UUID handover, Step step, byte @Nullable [] document) {
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("handover", handover)
                .param("event", work.eventId())
                .param("step", step.kind().stored())
                .param("at", Timestamp.from(step.at()))
                .param("premises", step.premises().value())
                .param("from", step.from().orElse(null), Types.DATE)
                .param("asked", step.two().map(two -> two.asked().value()).orElse(null), Types.OTHER)
                .param(
                        "agreed",
                        step.two().flatMap(Two::agreed).map(PersonId::value).orElse(null),
                        Types.OTHER)
                .param("offer", step.offer().orElse(null), Types.VARCHAR)
                .param(
                        "until",
                        step.goodUntil()
                                .map(until -> until.atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("fingerprint", step.fingerprint().isEmpty() ? null : step.fingerprint(), Types.VARCHAR)
                .param("lines", document == null ? null : step.lines(), Types.INTEGER)
                .param("document", document, Types.BINARY)
                .update();
    }

    private static Step step(ResultSet row) throws SQLException {
        var asked = Optional.ofNullable(row.getObject("asked_by", UUID.class)).map(PersonId::new);
        var agreed = Optional.ofNullable(row.getObject("agreed_by", UUID.class)).map(PersonId::new);
        return new Step(
                Kind.of(row.getString("step")),
                row.getTimestamp("at").toInstant(),
                new PremisesId(row.getObject("premises_id", UUID.class)),
                Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                asked.map(who -> new Two(who, agreed)),
                Optional.ofNullable(row.getString("offer")),
                Optional.ofNullable(row.getTimestamp("good_until")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("fingerprint")).orElse(""),
                row.getInt("lines"),
                row.getObject("event_id", UUID.class));
    }
}
