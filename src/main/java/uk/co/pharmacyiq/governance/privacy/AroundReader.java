package uk.co.pharmacyiq.governance.privacy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.governance.oversight.Noticed;
import uk.co.pharmacyiq.governance.privacy.detection.Look;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Colleague;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Hours;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Patients;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Unusual;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Work;

/** Puts together what is known around the looks of a day. */
@Component
class AroundReader {

    private final AuditLog audit;
    private final PeopleNames people;
    private final Noticed noticed;
    private final TieReader ties;
    private final MarkTokens tokens;

    AroundReader(AuditLog audit, PeopleNames people, Noticed noticed, TieReader ties, MarkTokens tokens) {
        this.audit = audit;
        this.people = people;
        this.noticed = noticed;
        this.ties = ties;
        this.tokens = tokens;
    }

    Surroundings around(Work work, List<Look> looks, Map<PersonId, LocalDate> lastDays, Patients patients) {
        var hours = noticed.hours(work);
        return new Surroundings(
                colleagues(work, looks, lastDays),
                patients,
                new Hours(hours.opens(), hours.closes()),
                looks.isEmpty() ? List.of() : unusual(work, looks.getFirst()),
                ties.around(work, looks));
    }

    private Map<PersonId, Colleague> colleagues(Work work, List<Look> looks, Map<PersonId, LocalDate> lastDays) {
        var maker = tokens.of(work.organisation());
        var roles = roles(work, looks);
        var colleagues = new HashMap<PersonId, Colleague>();
        people.names(work)
                .forEach((person, name) -> colleagues.put(
                        person,
                        new Colleague(
                                person,
                                maker.lastWord(name),
                                maker.name(name),
                                roles.getOrDefault(person, ""),
                                Optional.ofNullable(lastDays.get(person)))));
        return colleagues;
    }

    /** The roles in which each worked on that day, as the record itself says. */
    private Map<PersonId, String> roles(Work work, List<Look> looks) {
        return audit.findAll(work.organisation(), TrailReader.oneOfEach(looks)).stream()
                .filter(event -> event.personId().isPresent())
                .collect(Collectors.toMap(
                        event -> new PersonId(event.personId().orElseThrow()), AroundReader::roles, (one, _) -> one));
    }

    private static String roles(RecordedEvent event) {
        return event.details().getOrDefault("roles", "");
    }

    private List<Unusual> unusual(Work work, Look look) {
        var day = LocalDate.ofInstant(look.at(), LondonTime.ZONE);
        return noticed
                .signIns(
                        work,
                        day.atStartOfDay(LondonTime.ZONE).toInstant(),
                        day.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant())
                .stream()
                .map(found -> new Unusual(found.person(), found.from(), found.until(), found.why()))
                .toList();
    }
}
