package uk.co.pharmacyiq.inventory.recall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Work;

/** The log of what was done about alerts, premises by premises: added to, never changed. */
@Repository
class RecallStepStore {

    private static final String WORDS = "inventory.alert_step.words";

    private static final String ADD = """
            insert into inventory.alert_step
                   (organisation_id, alert_id, premises_id, step_no, step, taken_by, taken_at, quantity, movement_id, words,
                    event_id)
            values (:organisation, :alert, :premises, :number, :step, :by, :now, :quantity, :movement, :words, :event)
            on conflict do nothing
            """;

    private static final String OF = """
            select alert_id, premises_id, step_no, step, taken_by, taken_at, quantity, movement_id, words
              from inventory.alert_step
             where organisation_id = :organisation
               and alert_id = any(:alerts)
             order by alert_id, premises_id, step_no
            """;

    /** Which alert at which premises. */
    record At(UUID alert, PremisesId premises) {}

    private record Row(At at, StepDone step) {}

    /** Adds a step under the next number; false where somebody else took that number meanwhile. */
    boolean add(Work work, At at, int number, StepDone.Step step, StepDone.What what) {
        return work.sql(ADD)
                        .param("alert", at.alert())
                        .param("premises", at.premises().value())
                        .param("number", number)
                        .param("step", step.name())
                        .param("by", by(work), Types.OTHER)
                        .param("now", Timestamp.from(work.now()))
                        .param("quantity", what.quantity().map(Quantity::value).orElse(null), Types.NUMERIC)
                        .param("movement", what.movement().orElse(null), Types.OTHER)
                        .param("words", words(work, at, number, what), Types.BINARY)
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    private static @Nullable UUID by(Work work) {
        return work.actor() instanceof Actor.Person person ? person.id().value() : null;
    }

    /** Who looked and what they wrote, sealed as two lines; nothing where nothing was said. */
    private static byte @Nullable [] words(Work work, At at, int number, StepDone.What what) {
        return what.actor().isEmpty() && what.note().isEmpty()
                ? null
                : work.seal(WORDS, place(at, number), what.actor() + "\n" + what.note());
    }

    /** All steps about these alerts, oldest first. */
    Map<At, List<StepDone>> of(Work work, List<UUID> alerts) {
        return work
                .sql(OF)
                .param("alerts", alerts.toArray(UUID[]::new))
                .query((row, _) -> row(work, row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::at, HashMap::new, Collectors.mapping(Row::step, Collectors.toList())));
    }

    private static Row row(Work work, ResultSet row) throws SQLException {
        var at =
                new At(row.getObject("alert_id", UUID.class), new PremisesId(row.getObject("premises_id", UUID.class)));
        int number = row.getInt("step_no");
        var sealed = row.getBytes("words");
        var words = sealed == null ? "\n" : work.open(WORDS, place(at, number), sealed);
        int end = words.indexOf('\n');
        return new Row(
                at,
                new StepDone(
                        number,
                        StepDone.Step.valueOf(row.getString("step")),
                        Optional.ofNullable(row.getObject("taken_by", UUID.class))
                                .map(PersonId::new),
                        row.getTimestamp("taken_at").toInstant(),
                        new StepDone.What(
                                Optional.ofNullable(row.getBigDecimal("quantity"))
                                        .map(Quantity::new),
                                Optional.ofNullable(row.getObject("movement_id", UUID.class)),
                                words.substring(0, end),
                                words.substring(end + 1))));
    }

    private static String place(At at, int number) {
        return at.alert() + "/" + at.premises() + "/" + number;
    }
}
