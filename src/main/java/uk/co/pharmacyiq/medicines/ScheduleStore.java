package uk.co.pharmacyiq.medicines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.medicines.ListScheduleReviews.Review;
import uk.co.pharmacyiq.medicines.ViewMedicine.DatedSchedule;
import uk.co.pharmacyiq.work.Work;

/** The dated schedules of the catalogue, and the decisions of an organisation's pharmacists. */
@Repository
class ScheduleStore {

    private static final String PRODUCTS = """
            select v.code, v.name, v.control_category,
                   coalesce(array_agg(distinct p.tariff) filter (where p.tariff <> ''), '{}') as tariffs,
                   coalesce(array_agg(distinct u.name) filter (where u.name is not null), '{}') as units
              from medicines.vmp v
              left join medicines.vmpp p on p.vmp_code = v.code
              left join medicines.unit u on u.code = p.unit_code
             group by v.code
            """;

    private static final String STATED = """
            select medicines.current_code('vmp', s.vmp_code) as vmp_code, s.since, s.until, s.level, s.safe_custody,
                   s.source, s.rule
              from medicines.schedule s
             where s.source = 'dmd'
             order by s.vmp_code, s.since
            """;

    private static final String TOLD = "select vmp_code, category, since, before from pg_temp.new_control";

    private static final List<String> REPLACE = List.of("""
            delete from medicines.schedule t
             where not exists (select from pg_temp.new_schedule s
                                where s.vmp_code = t.vmp_code
                                  and (s.since, s.until, s.level, s.safe_custody, s.source, s.rule, s.rule_version)
                                      is not distinct from
                                      (t.since, t.until, t.level, t.safe_custody, t.source, t.rule, t.rule_version))
            """, """
            insert into medicines.schedule (vmp_code, since, until, level, safe_custody, register, source, rule, rule_version)
            select vmp_code, since, until, level, safe_custody, register, source, rule, rule_version
              from pg_temp.new_schedule
            on conflict do nothing
            """);

    private static final String DATED = """
            select since, until, level, safe_custody, source, rule
              from medicines.schedule
             where vmp_code = :product
            union all
            select since, null, level, safe_custody, 'decision', reason
              from medicines.schedule_decision
             where organisation_id = :organisation
               and medicines.current_code('vmp', vmp_code) = :product
             order by 1
            """;

    private static final String ON = """
            select level, safe_custody
              from medicines.schedule
             where vmp_code = :product
               and since <= :day
               and (until is null or until > :day)
            """;

    private static final String DECIDED_ON = """
            select level, safe_custody
              from medicines.schedule_decision
             where organisation_id = :organisation
               and medicines.current_code('vmp', vmp_code) = :product
               and since <= :day
             order by since desc, decided_at desc
             limit 1
            """;

    private static final String IS_PRODUCT = "select name from medicines.vmp where code = :product";

    private static final String DECIDE = """
            insert into medicines.schedule_decision (organisation_id, decision_id, vmp_code, level, safe_custody, since,
                                                     reason, decided_by, decided_at, event_id)
            values (:organisation, :id, :product, :level, :custody, :since, :reason, :person, :at, :event)
            """;

    private static final String REVIEWS = """
            select v.code, v.name,
                   (select count(*) from medicines.pack p where p.vmp_code = v.code and not p.withdrawn) as packs
              from medicines.vmp v
             where v.listed_by <> '{}'
               and not exists (select from medicines.schedule s
                                where s.vmp_code = v.code
                                  and s.level <> 'NEEDS_REVIEW'
                                  and s.since <= :today
                                  and (s.until is null or s.until > :today))
               and not exists (select from medicines.schedule_decision d
                                where d.organisation_id = :organisation
                                  and medicines.current_code('vmp', d.vmp_code) = v.code
                                  and d.since <= :today)
               and (:words = '' or medicines.words(v.name) @> medicines.words(:words)
                    or lower(v.name) like '%' || lower(:words) || '%')
               and (:after = '' or (lower(v.name), v.code) > (select lower(a.name), a.code
                                                                from medicines.vmp a where a.code = :after))
             order by lower(v.name), v.code
             limit :limit
            """;

    /** A product as the rules are asked about it. */
    record Product(String code, String name, @Nullable String category, Set<String> tariffs, Set<String> units) {}

    /** A period that dm+d stated earlier. */
    record Stated(
            String vmpCode,
            LocalDate since,
            @Nullable LocalDate until,
            Level level,
            boolean safeCustody,
            String rule) {}

    /** What a release says of a product's category, since when, and what it was before. */
    record Told(
            String vmpCode,
            String category,
            @Nullable LocalDate since,
            @Nullable String before) {}

    /** Hands on every product, one at a time. */
    void eachProduct(Work work, Consumer<Product> taker) {
        work.sql(PRODUCTS).query(row -> {
            taker.accept(new Product(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("control_category"),
                    texts(row, "tariffs"),
                    texts(row, "units")));
        });
    }

    List<Stated> stated(Work work) {
        return work.sql(STATED)
                .query((row, _) -> new Stated(
                        row.getString("vmp_code"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        Level.valueOf(row.getString("level")),
                        row.getBoolean("safe_custody"),
                        row.getString("rule")))
                .list();
    }

    List<Told> told(Work work) {
        return work.sql(TOLD).query(Told.class).list();
    }

    /** Puts the staged periods in place of those that differ. */
    void replace(Work work) {
        REPLACE.forEach(each -> work.sql(each).update());
    }

    /** Every period of a product, of the catalogue and of the organisation at work. */
    List<DatedSchedule> dated(Work work, DmdCode product) {
        return work.sql(DATED)
                .param("product", product.value())
                .query((row, _) -> new DatedSchedule(
                        row.getObject("since", LocalDate.class),
                        Optional.ofNullable(row.getObject("until", LocalDate.class)),
                        schedule(row),
                        row.getString("source"),
                        row.getString("rule")))
                .list();
    }

    /** What the catalogue says of a day. */
    ControlledSchedule on(Work work, DmdCode product, LocalDate day) {
        return one(work, ON, product, day);
    }

    /** What holds on a day for the organisation at work: the catalogue's word, else its pharmacist's. */
    ControlledSchedule heldOn(Work work, DmdCode product, LocalDate day) {
        var catalogue = on(work, product, day);
        return catalogue.needsReview() ? one(work, DECIDED_ON, product, day) : catalogue;
    }

    Optional<String> productName(Work work, DmdCode product) {
        return work.sql(IS_PRODUCT)
                .param("product", product.value())
                .query(String.class)
                .optional();
    }

    void add(Work work, DecideSchedule.Decided decision, String reason) {
        work.sql(DECIDE)
                .param("organisation", work.organisation().value())
                .param("id", decision.decision())
                .param("product", decision.product().value())
                .param("level", decision.level().name())
                .param("custody", decision.safeCustody())
                .param("since", decision.since())
                .param("reason", reason)
                .param("person", work.person().value())
                .param("at", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    /** Products nobody has told the schedule of, by name. */
    List<Review> reviews(Work work, String words, String after, int limit) {
        return work.sql(REVIEWS)
                .param("today", work.today())
                .param("words", words)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) ->
                        new Review(new DmdCode(row.getString("code")), row.getString("name"), row.getInt("packs")))
                .list();
    }

    static ControlledSchedule schedule(ResultSet row) throws SQLException {
        return new ControlledSchedule(Level.valueOf(row.getString("level")), row.getBoolean("safe_custody"));
    }

    private static ControlledSchedule one(Work work, String sql, DmdCode product, LocalDate day) {
        return work.sql(sql)
                .param("product", product.value())
                .param("day", day)
                .query((row, _) -> schedule(row))
                .optional()
                .orElse(ControlledSchedule.NEEDS_REVIEW);
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}
