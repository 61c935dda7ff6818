package uk.co.pharmacyiq.governance.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.governance.rights.clock.Nation;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** The steps taken with requests: added, never changed. Puts requests together with theirs. */
@Repository
class StepStore {

    private static final String ADD = """
            insert into governance.rights_step
                   (organisation_id, request_id, event_id, step, state, taken_by, taken_at, taken_on, words)
            values (:organisation, :request, :event, :step, :state, :by, :at, :on, :words)
            """;

    private static final String OF = """
            select request_id, event_id, step, state, taken_by, taken_at, taken_on, words
              from governance.rights_step
             where organisation_id = :organisation
               and request_id = any(:requests)
             order by taken_at, event_id
            """;

    static final String ASKER = "governance.rights_request.asker";
    static final String ANSWER_TO = "governance.rights_request.answer_to";
    static final String WISH = "governance.rights_request.wish";

    private static final String WORDS = "governance.rights_step.words";

    private record Row(UUID request, StepTaken taken) {}

    void add(Work work, UUID request, StepTaken taken) {
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("request", request)
                .param("event", taken.event())
                .param("step", taken.step().name())
                .param("state", taken.after().name())
                .param("by", taken.by().person().value())
                .param("at", Timestamp.from(taken.by().at()))
                .param("on", taken.by().on())
                .param(
                        "words",
                        work.seal(
                                WORDS,
                                place(request, taken.event()),
                                JsonMapper.shared().writeValueAsString(taken.words())))
                .update();
    }

    /** Of each request its steps, oldest first. */
    Map<UUID, List<StepTaken>> of(Work work, List<UUID> requests) {
        return work
                .sql(OF)
                .param("organisation", work.organisation().value())
                .param("requests", requests.toArray(UUID[]::new))
                .query((row, _) -> new Row(row.getObject("request_id", UUID.class), taken(work, row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::request, HashMap::new, Collectors.mapping(Row::taken, Collectors.toList())));
    }

    private static StepTaken taken(Work work, ResultSet row) throws SQLException {
        var event = row.getObject("event_id", UUID.class);
        var place = place(row.getObject("request_id", UUID.class), event);
        return new StepTaken(
                Step.valueOf(row.getString("step")),
                RequestState.valueOf(row.getString("state")),
                new StepTaken.By(
                        new PersonId(row.getObject("taken_by", UUID.class)),
                        row.getTimestamp("taken_at").toInstant(),
                        row.getObject("taken_on", LocalDate.class)),
                words(work.open(WORDS, place, row.getBytes("words"))),
                event);
    }

    private static String place(UUID request, UUID event) {
        return request + "/" + event;
    }

    private static Map<String, String> words(String json) {
        var words = new HashMap<String, String>();
        JsonMapper.shared()
                .readTree(json)
                .properties()
                .forEach(each -> words.put(each.getKey(), each.getValue().stringValue()));
        return words;
    }

    /** The same with its steps. */
    static RightsRequest with(RightsRequest bare, Map<UUID, List<StepTaken>> steps) {
        return new RightsRequest(
                bare.where(),
                bare.kind(),
                bare.state(),
                bare.patient(),
                bare.receipt(),
                bare.asker(),
                bare.holds(),
                steps.getOrDefault(bare.id(), List.of()));
    }

    /** A request as a row has it, without its steps. */
    static RightsRequest bare(Work work, ResultSet row) throws SQLException {
        var request = row.getObject("request_id", UUID.class);
        return new RightsRequest(
                new Where(new PremisesId(row.getObject("premises_id", UUID.class)), request),
                RightsKind.of(row.getString("kind")).orElseThrow(),
                RequestState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("patient_id", UUID.class)).map(PatientId::new),
                new RightsRequest.Receipt(
                        row.getObject("received_on", LocalDate.class),
                        Means.of(row.getString("means")).orElseThrow(),
                        Nation.of(row.getString("nation")).orElseThrow(),
                        work.open(WISH, request, row.getBytes("wish"))),
                new RightsRequest.Asker(
                        work.open(ASKER, request, row.getBytes("asker")),
                        Relation.of(row.getString("relation")).orElseThrow(),
                        work.open(ANSWER_TO, request, row.getBytes("answer_to")),
                        row.getBoolean("electronic")),
                List.of((UUID[]) row.getArray("hold_ids").getArray()),
                List.of());
    }
}
