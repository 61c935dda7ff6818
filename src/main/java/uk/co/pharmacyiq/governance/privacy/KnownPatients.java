package uk.co.pharmacyiq.governance.privacy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Marks;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Patients;
import uk.co.pharmacyiq.governance.privacy.detection.Visit;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Answers about patients from what is kept, for one day of one organisation. */
final class KnownPatients implements Patients {

    private final Work work;
    private final LocalDate day;
    private final MarkStore marks;
    private final VisitStore visits;
    private final Map<PatientId, Marks> known;
    private final Map<PersonId, Set<String>> addresses = new HashMap<>();
    private final Map<String, Double> bearers = new HashMap<>();
    private final Map<PatientId, List<Visit>> histories = new HashMap<>();
    private Map<PersonId, Long> loose = Map.of();

    KnownPatients(Work work, LocalDate day, MarkStore marks, VisitStore visits, Collection<PatientId> patients) {
        this.work = work;
        this.day = day;
        this.marks = marks;
        this.visits = visits;
        this.known = marks.of(work, patients);
    }

    /** The visits of the day are kept by now: histories hold them. */
    void remember(Collection<PatientId> looseToday) {
        histories.putAll(visits.to(work, looseToday, day).stream().collect(Collectors.groupingBy(Visit::patient)));
        loose = visits.loose(work, day);
    }

    @Override
    public Marks marks(PatientId patient) {
        return known.getOrDefault(patient, Marks.NONE);
    }

    @Override
    public Set<String> addresses(PersonId colleague) {
        return addresses.computeIfAbsent(colleague, each -> marks.addresses(work, each));
    }

    @Override
    public double inThousand(String surname) {
        return bearers.computeIfAbsent(surname, each -> marks.inThousand(work, each));
    }

    @Override
    public List<Visit> visitsTo(PatientId patient) {
        return histories.getOrDefault(patient, List.of());
    }

    @Override
    public List<Visit> visitsBy(PersonId person) {
        return visits.by(work, person, day);
    }

    @Override
    public double share(PersonId person) {
        long all = loose.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? 1 : (double) loose.getOrDefault(person, 0L) / all;
    }
}
