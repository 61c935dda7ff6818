package uk.co.pharmacyiq.governance.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.privacy.detection.Look;
import uk.co.pharmacyiq.governance.privacy.detection.Tie;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.looking.Emergencies;
import uk.co.pharmacyiq.patients.looking.Emergency;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.patients.looking.Relationship;
import uk.co.pharmacyiq.patients.looking.Relationships;
import uk.co.pharmacyiq.patients.record.Holds;
import uk.co.pharmacyiq.work.Work;

/** Reads what there was to do for patients around the looks of a day. */
@Component
class TieReader {

    private static final Duration SOON = Duration.ofDays(4);

    private final Relationships relationships;
    private final Emergencies emergencies;
    private final Holds holds;

    TieReader(Relationships relationships, Emergencies emergencies, Holds holds) {
        this.relationships = relationships;
        this.emergencies = emergencies;
        this.holds = holds;
    }

    List<Tie> around(Work work, List<Look> looks) {
        if (looks.isEmpty()) {
            return List.of();
        }
        var patients = looks.stream().map(Look::patient).distinct().toList();
        var first = looks.stream().map(Look::at).min(Instant::compareTo).orElseThrow();
        var ties = new ArrayList<Tie>();
        relationships.between(work, patients, first.minus(SOON), first.plus(SOON)).stream()
                .flatMap(noted -> tie(noted).stream())
                .forEach(ties::add);
        requests(work, looks).forEach(ties::add);
        glasses(work, patients).forEach(ties::add);
        return ties;
    }

    /** A task of one's own, or glass one broke, is a reason to ask and no answer. */
    private static Optional<Tie> tie(Relationship noted) {
        return kind(noted)
                .map(kind -> new Tie(
                        noted.patient(),
                        Optional.of(noted.premises()),
                        kind,
                        noted.began(),
                        noted.until(),
                        noted.notedBy()));
    }

    private static Optional<Tie.Kind> kind(Relationship noted) {
        return switch (noted.kind()) {
            case ARRIVAL -> Optional.of(Tie.Kind.ARRIVAL);
            case CALL -> Optional.of(Tie.Kind.CALL);
            case EPISODE -> Optional.of(Tie.Kind.EPISODE);
            case SERVICE -> Optional.of(Tie.Kind.SERVICE);
            case TASK, BREAK_GLASS -> Optional.empty();
        };
    }

    /** Who opened a record for a request about it: there must be one. */
    private Stream<Tie> requests(Work work, List<Look> looks) {
        return looks.stream()
                .filter(look -> look.why().equals(LookReason.RIGHTS.code()))
                .filter(look -> !holds.on(work, look.patient()).isEmpty())
                .map(look -> new Tie(
                        look.patient(), Optional.empty(), Tie.Kind.RIGHTS, look.at(), look.at(), Optional.empty()));
    }

    private Stream<Tie> glasses(Work work, Collection<PatientId> patients) {
        return emergencies.latest(work).stream()
                .filter(emergency -> patients.contains(emergency.patient()))
                .flatMap(emergency -> emergency
                        .review()
                        .filter(review -> review.finding() == Emergency.Finding.JUSTIFIED)
                        .map(review -> new Tie(
                                emergency.patient(),
                                Optional.of(emergency.premises()),
                                Tie.Kind.GLASS,
                                emergency.began(),
                                emergency.until(),
                                Optional.of(review.by())))
                        .stream());
    }
}
