package uk.co.pharmacyiq.controlled;

import java.sql.Timestamp;
import java.sql.Types;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.controlled.Particulars.Collection;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Adds entries; nothing of them is ever changed. */
@Repository
class EntryStore {

    static final String PARTICULARS = "controlled.entry.particulars";

    private static final String ADD = """
            insert into controlled.entry
                   (organisation_id, section_id, number, kind, occurred_on, occurred_at, entered_at, entered_by,
                    other_person, quantity, balance, late, schedule, collector, id_requested, id_provided, movement_id,
                    corrects, overridden, event_id, particulars, digest)
            values (:organisation, :section, :number, :kind, :day, :occurred, :entered, :by, :other, :quantity, :balance,
                    :late, :schedule, :collector, :requested, :provided, :movement, :corrects, :overridden, :event,
                    :particulars, :digest)
            """;

    void add(Work work, Draft draft, String written, byte[] digest) {
        var row = draft.section() + "/" + draft.number();
        var collection = draft.collection();
        work.sql(ADD)
                .param("section", draft.section().value())
                .param("number", draft.number())
                .param("kind", draft.kind().name())
                .param("day", draft.moments().day())
                .param("occurred", Timestamp.from(draft.moments().occurredAt()))
                .param("entered", Timestamp.from(draft.moments().enteredAt()))
                .param("by", draft.persons().by().value())
                .param("other", draft.persons().other().map(PersonId::value).orElse(null), Types.OTHER)
                .param("quantity", draft.change())
                .param("balance", draft.balance())
                .param("late", draft.moments().late())
                .param("schedule", draft.schedule().name())
                .param(
                        "collector",
                        collection.flatMap(Collection::by).map(Enum::name).orElse(null),
                        Types.VARCHAR)
                .param("requested", collection.flatMap(Collection::idRequested).orElse(null), Types.BOOLEAN)
                .param("provided", collection.flatMap(Collection::idProvided).orElse(null), Types.BOOLEAN)
                .param("movement", draft.links().movement().orElse(null), Types.OTHER)
                .param("corrects", draft.links().corrects().orElse(null), Types.BIGINT)
                .param("overridden", draft.links().overridden())
                .param("event", work.eventId())
                .param("particulars", work.seal(PARTICULARS, row, written))
                .param("digest", digest)
                .update();
    }
}
