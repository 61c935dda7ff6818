package uk.co.pharmacyiq.patients.looked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.NhsNumber;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.patients.record.Trail;
import uk.co.pharmacyiq.patients.record.TrailRow;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.Work;

/**
 * Puts together who looked at one patient's record, as part of work under way. It is read from the trail, and each line from
 * its event: what an event of the record does not say is not said here.
 */
@Component
public class LookedReader {

    private final Records records;
    private final Trail trail;
    private final LookedLines lines;
    private final Organisations organisations;
    private final Settings settings;

    LookedReader(Records records, Trail trail, LookedLines lines, Organisations organisations, Settings settings) {
        this.records = records;
        this.trail = trail;
        this.lines = lines;
        this.organisations = organisations;
        this.settings = settings;
    }

    /** Who looked in a period; of a record that others were merged into, at any of them. Empty for an unknown patient. */
    public Optional<Looked> read(Work work, PatientId patient, Looked.Period period) {
        return records.find(work, patient).map(record -> {
            boolean byName = settings.choice(work, LookedSettings.WHO).equals(LookedSettings.NAMES);
            var view = organisations.view(work);
            var where = view.premises().stream().collect(Collectors.toMap(Premises::id, Premises::name));
            return new Looked(
                    whom(record),
                    period,
                    view.organisation().name(),
                    byName,
                    lines.of(work, rows(work, record, period), where, byName),
                    work.now());
        });
    }

    private static Looked.Whom whom(PatientRecord record) {
        return new Looked.Whom(
                record.displayName(),
                record.born(),
                record.nhsNumber().map(NhsNumber::formatted).orElse(""));
    }

    /** What was shown and what was written by one event is one line; the event that asks has only begun. */
    private Map<UUID, List<TrailRow>> rows(Work work, PatientRecord record, Looked.Period period) {
        var ids = Stream.concat(Stream.of(record.id()), record.mergedFrom().stream())
                .collect(Collectors.toSet());
        return trail
                .of(
                        work,
                        ids,
                        period.from().atStartOfDay(LondonTime.ZONE).toInstant(),
                        period.until().plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant())
                .stream()
                .filter(row -> !row.event().equals(work.eventId()))
                .collect(Collectors.groupingBy(TrailRow::event, LinkedHashMap::new, Collectors.toList()));
    }
}
