package uk.co.pharmacyiq.governance.rights.copy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.rights.copy.Material.Look;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.patients.looking.RelationshipKind;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.Trail;
import uk.co.pharmacyiq.patients.record.TrailRow;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Work;

/** Lists who looked at a record or wrote in it, when, where and why: part of every copy (M-129). */
@Component
class WhoLooked {

    private final Trail trail;
    private final PeopleNames people;
    private final Organisations organisations;

    WhoLooked(Trail trail, PeopleNames people, Organisations organisations) {
        this.trail = trail;
        this.people = people;
        this.organisations = organisations;
    }

    List<Look> list(Work work, PatientRecord record) {
        var names = people.names(work);
        Map<PremisesId, String> places =
                organisations.view(work).premises().stream().collect(Collectors.toMap(Premises::id, Premises::name));
        var patients = Stream.concat(Stream.of(record.id()), record.mergedFrom().stream())
                .toList();
        return trail.of(work, patients, Instant.EPOCH, work.now()).stream()
                .map(row -> look(row, names, places))
                .toList();
    }

    private static Look look(TrailRow row, Map<PersonId, String> names, Map<PremisesId, String> places) {
        return new Look(
                row.at(),
                row.person()
                        .map(id -> names.getOrDefault(id, "Somebody who left"))
                        .orElse(row.actor().equals("visitor") ? "An inspector" : "The operator of the system"),
                row.premises().map(id -> places.getOrDefault(id, "")).orElse(""),
                row.changed() ? "Wrote in the record" : "Looked at the record",
                why(row.why()));
    }

    /** What was said as the reason, or what had brought the patient and the pharmacy together. */
    private static String why(String code) {
        return LookReason.parse(code)
                .map(LookReason::label)
                .or(() -> Stream.of(RelationshipKind.values())
                        .filter(kind -> kind.code().equals(code))
                        .map(RelationshipKind::title)
                        .findFirst())
                .orElse(code.replace('-', ' '));
    }
}
