package uk.co.pharmacyiq.governance.rights;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Requests about data; their steps are kept beside them. */
@Repository
class RightsStore {

    private static final String ADD = """
            insert into governance.rights_request (organisation_id, request_id, premises_id, kind, state, patient_id,
                   received_on, means, nation, asker, relation, answer_to, electronic, wish, hold_ids, event_id)
            values (:organisation, :request, :premises, :kind, :state, :patient,
                   :received, :means, :nation, :asker, :relation, :answer_to, :electronic, :wish, :holds, :event)
            """;

    private static final String COLUMNS = """
            select request_id, premises_id, kind, state, patient_id, received_on, means, nation, asker, relation,
                   answer_to, electronic, wish, hold_ids
              from governance.rights_request
             where organisation_id = :organisation
            """;

    private static final String FIND = COLUMNS + "   and premises_id = :premises and request_id = :request";

    private static final String LOCK = FIND + " for update";

    private static final String OPEN = COLUMNS + """
               and premises_id = :premises
               and state not in ('RELEASED', 'REFUSED', 'WITHDRAWN')
             order by received_on, request_id
             limit 500
            """;

    private static final String BETWEEN = COLUMNS + """
               and received_on between :first and :last
             order by received_on, request_id
            """;

    private static final String MOVE = """
            update governance.rights_request
               set kind = :kind,
                   relation = :relation,
                   state = :state,
                   patient_id = :patient,
                   hold_ids = :holds,
                   event_id = :event
             where organisation_id = :organisation
               and request_id = :request
            """;

    private final StepStore steps;

    RightsStore(StepStore steps) {
        this.steps = steps;
    }

    void add(Work work, RightsRequest request) {
        var receipt = request.receipt();
        var asker = request.asker();
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("request", request.id())
                .param("premises", request.where().premises().value())
                .param("kind", request.kind().code())
                .param("state", request.state().name())
                .param("patient", request.patient().map(PatientId::value).orElse(null), Types.OTHER)
                .param("received", receipt.on())
                .param("means", receipt.means().code())
                .param("nation", receipt.nation().code())
                .param("asker", work.seal(StepStore.ASKER, request.id(), asker.name()))
                .param("relation", asker.relation().code())
                .param("answer_to", work.seal(StepStore.ANSWER_TO, request.id(), asker.answerTo()))
                .param("electronic", asker.electronic())
                .param("wish", work.seal(StepStore.WISH, request.id(), receipt.wish()))
                .param("holds", request.holds().toArray(UUID[]::new))
                .param("event", work.eventId())
                .update();
    }

    /** The request as it stands after a step. */
    void move(Work work, RightsRequest request) {
        work.sql(MOVE)
                .param("organisation", work.organisation().value())
                .param("request", request.id())
                .param("kind", request.kind().code())
                .param("relation", request.asker().relation().code())
                .param("state", request.state().name())
                .param("patient", request.patient().map(PatientId::value).orElse(null), Types.OTHER)
                .param("holds", request.holds().toArray(UUID[]::new))
                .param("event", work.eventId())
                .update();
    }

    Optional<RightsRequest> find(Work work, Where where) {
        return one(work, FIND, where);
    }

    /** Nobody else takes a step until this work is over. */
    Optional<RightsRequest> lock(Work work, Where where) {
        return one(work, LOCK, where);
    }

    private Optional<RightsRequest> one(Work work, String sql, Where where) {
        return work.sql(sql)
                .param("organisation", work.organisation().value())
                .param("premises", where.premises().value())
                .param("request", where.id())
                .query((row, _) -> StepStore.bare(work, row))
                .optional()
                .map(bare -> StepStore.with(bare, steps.of(work, List.of(bare.id()))));
    }

    /** What is open at premises, oldest first. */
    List<RightsRequest> open(Work work, PremisesId premises) {
        return withSteps(
                work,
                work.sql(OPEN)
                        .param("organisation", work.organisation().value())
                        .param("premises", premises.value())
                        .query((row, _) -> StepStore.bare(work, row))
                        .list());
    }

    /** What was received in a time, at all premises. */
    List<RightsRequest> between(Work work, LocalDate first, LocalDate last) {
        return withSteps(
                work,
                work.sql(BETWEEN)
                        .param("organisation", work.organisation().value())
                        .param("first", first)
                        .param("last", last)
                        .query((row, _) -> StepStore.bare(work, row))
                        .list());
    }

    private List<RightsRequest> withSteps(Work work, List<RightsRequest> bare) {
        var taken = steps.of(work, bare.stream().map(RightsRequest::id).toList());
        return bare.stream().map(each -> StepStore.with(each, taken)).toList();
    }
}
