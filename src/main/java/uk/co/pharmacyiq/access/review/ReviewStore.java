package uk.co.pharmacyiq.access.review;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.access.RoleGrant;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** The reviews and what was decided in them; no other class knows their SQL. */
@Repository
class ReviewStore {

    private static final String LATEST = """
            select review_id, quarter, due_on, reminded_on
              from access.review
             where organisation_id = :organisation
             order by quarter desc
             limit 1
            """;

    private static final String ADD = """
            insert into access.review (organisation_id, review_id, quarter, due_on, opened_at, opened_event, reminded_on)
            values (:organisation, :id, :quarter, :due, :at, :event, :today)
            on conflict do nothing
            """;

    private static final String ADD_ITEM = """
            insert into access.review_item (organisation_id, review_id, grant_id, person_id, unused, whole)
            values (:organisation, :id, :grant, :person, :unused, :whole)
            """;

    private static final String ITEMS = """
            select grant_id, unused, whole, decision, decided_by
              from access.review_item
             where organisation_id = :organisation
               and review_id = :id
            """;

    private static final String DECIDE = """
            update access.review_item
               set decision = :decision,
                   decided_by = :by,
                   decided_at = :at,
                   decided_event = :event
             where organisation_id = :organisation
               and review_id = :id
               and grant_id = :grant
               and decision is null
            """;

    private static final String REMINDED = """
            update access.review
               set reminded_on = :today
             where organisation_id = :organisation
               and review_id = :id
            """;

    /** A review without its items. */
    record Head(UUID reviewId, String quarter, LocalDate dueOn, LocalDate remindedOn) {}

    /** An item as it is stored. */
    record Row(UUID grant, Set<String> unused, boolean whole, Optional<Review.Decided> decided) {}

    Optional<Head> latest(Work work) {
        return work.sql(LATEST)
                .param("organisation", work.organisation().value())
                .query(Head.class)
                .optional();
    }

    boolean add(Work work, Head head) {
        return work.sql(ADD)
                        .param("organisation", work.organisation().value())
                        .param("id", head.reviewId())
                        .param("quarter", head.quarter())
                        .param("due", Date.valueOf(head.dueOn()))
                        .param("at", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .param("today", Date.valueOf(head.remindedOn()))
                        .update()
                == 1;
    }

    void add(Work work, UUID review, RoleGrant grant, Set<String> unused, boolean whole) {
        work.sql(ADD_ITEM)
                .param("organisation", work.organisation().value())
                .param("id", review)
                .param("grant", grant.id())
                .param("person", grant.person().value())
                .param("unused", unused.stream().sorted().toArray(String[]::new))
                .param("whole", whole)
                .update();
    }

    List<Row> items(Work work, UUID review) {
        return work.sql(ITEMS)
                .param("organisation", work.organisation().value())
                .param("id", review)
                .query((row, _) -> new Row(
                        row.getObject("grant_id", UUID.class),
                        Set.of((String[]) row.getArray("unused").getArray()),
                        row.getBoolean("whole"),
                        decided(row.getString("decision"), row.getObject("decided_by", UUID.class))))
                .list();
    }

    /** False where somebody decided before. */
    boolean decide(Work work, UUID review, UUID grant, boolean keep) {
        return work.sql(DECIDE)
                        .param("organisation", work.organisation().value())
                        .param("id", review)
                        .param("grant", grant)
                        .param("decision", keep ? "keep" : "end")
                        .param("by", work.person().value())
                        .param("at", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    void reminded(Work work, UUID review) {
        work.sql(REMINDED)
                .param("organisation", work.organisation().value())
                .param("id", review)
                .param("today", Date.valueOf(work.today()))
                .update();
    }

    private static Optional<Review.Decided> decided(@Nullable String decision, @Nullable UUID by) {
        return decision == null || by == null
                ? Optional.empty()
                : Optional.of(new Review.Decided(decision.equals("keep"), new PersonId(by)));
    }
}
