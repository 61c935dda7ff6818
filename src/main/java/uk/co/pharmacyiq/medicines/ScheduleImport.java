package uk.co.pharmacyiq.medicines;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.medicines.ScheduleStore.Product;
import uk.co.pharmacyiq.medicines.ScheduleStore.Stated;
import uk.co.pharmacyiq.medicines.ScheduleStore.Told;
import uk.co.pharmacyiq.medicines.Spool.Stage;
import uk.co.pharmacyiq.work.Work;

/**
 * Works out the schedule of every product within an import. Where dm+d has ever told a category, its word holds, and a
 * category that changes opens a new period and leaves the days before as they were (CD-01); elsewhere our rules speak.
 */
@Component
class ScheduleImport {

    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private final ScheduleRules rules;
    private final ScheduleStore schedules;
    private final StagingStore staging;
    private final ChangeStore changes;

    ScheduleImport(ScheduleRules rules, ScheduleStore schedules, StagingStore staging, ChangeStore changes) {
        this.rules = rules;
        this.schedules = schedules;
        this.staging = staging;
        this.changes = changes;
    }

    String rulesVersion() {
        return rules.version();
    }

    /** Brings the schedules to what dm+d and the rules say of the merged catalogue. */
    void refresh(Work work, long release, Spool spool) {
        var stated = schedules.stated(work).stream().collect(groupingBy(Stated::vmpCode));
        var told = schedules.told(work).stream().collect(toMap(Told::vmpCode, each -> each));
        spool.empty(Stage.SCHEDULE);
        schedules.eachProduct(work, product -> {
            if (product.category() == null) {
                byRules(spool, product);
            } else {
                byCategory(work, spool, product, stated.getOrDefault(product.code(), List.of()), told);
            }
        });
        staging.copy(work, spool, Stage.SCHEDULE);
        changes.recordRescheduled(work, release);
        schedules.replace(work);
    }

    private void byRules(Spool spool, Product product) {
        for (var period : rules.periods(product.name(), product.units(), product.tariffs())) {
            var since = period.since().equals(LocalDate.MIN) ? ALWAYS : period.since();
            var until = period.until().equals(LocalDate.MAX) ? null : period.until();
            add(spool, product.code(), since, until, period.schedule(), "rule", period.rule());
        }
    }

    private void byCategory(Work work, Spool spool, Product product, List<Stated> stated, Map<String, Told> told) {
        var category = product.category() == null ? "" : product.category();
        var news = told.get(product.code());
        for (var period : periods(stated, category, news, work.today())) {
            var schedule = new ControlledSchedule(period.level(), period.safeCustody());
            add(spool, product.code(), period.since(), period.until(), schedule, "dmd", period.rule());
        }
    }

    /** The periods stated before, and what the category says now. */
    static List<Stated> periods(List<Stated> stated, String category, @Nullable Told news, LocalDate today) {
        var since = news == null ? null : news.since();
        var before = news == null ? null : news.before();
        if (stated.isEmpty()) {
            return since == null || before == null || !since.isAfter(ALWAYS)
                    ? List.of(period(ALWAYS, null, category))
                    : List.of(period(ALWAYS, since, before), period(since, null, category));
        }
        var last = stated.getLast();
        if (last.rule().equals(category)) {
            return stated;
        }
        var day = since != null && since.isAfter(last.since()) ? since : today;
        var periods = new ArrayList<>(stated.subList(0, stated.size() - 1));
        if (day.isAfter(last.since())) {
            periods.add(new Stated(last.vmpCode(), last.since(), day, last.level(), last.safeCustody(), last.rule()));
        }
        periods.add(period(day.isAfter(last.since()) ? day : last.since(), null, category));
        return periods;
    }

    private static Stated period(LocalDate since, @Nullable LocalDate until, String category) {
        var schedule = ControlledSchedule.ofCategory(category);
        return new Stated("", since, until, schedule.level(), schedule.safeCustody(), category);
    }

    private void add(
            Spool spool,
            String product,
            LocalDate since,
            @Nullable LocalDate until,
            ControlledSchedule schedule,
            String source,
            String rule) {
        var version = source.equals("rule") ? rules.version() : "";
        spool.add(
                Stage.SCHEDULE,
                product,
                since,
                until,
                schedule.level(),
                schedule.safeCustody(),
                schedule.registerRequired(),
                source,
                rule,
                version);
    }
}
