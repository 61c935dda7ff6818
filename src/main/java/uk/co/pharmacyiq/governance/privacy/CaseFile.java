package uk.co.pharmacyiq.governance.privacy;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.patients.looking.Emergencies;
import uk.co.pharmacyiq.patients.looking.Emergency;
import uk.co.pharmacyiq.work.Work;

/** Questions, and whether whoever asks may know them. */
@Component
class CaseFile {

    private final CaseStore store;
    private final CaseListStore list;
    private final MarkStore marks;
    private final Emergencies emergencies;

    CaseFile(CaseStore store, CaseListStore list, MarkStore marks, Emergencies emergencies) {
        this.store = store;
        this.list = list;
        this.marks = marks;
        this.emergencies = emergencies;
    }

    /** Those that began since a moment, open ones first. */
    List<PrivacyCase> since(Work work, Instant since) {
        return list.since(work, since);
    }

    /** How many wait, those about whoever asks left out. */
    int open(Work work) {
        return list.open(work);
    }

    /** A question, unless it is about whoever asks for it. */
    Outcome<PrivacyCase> find(Work work, UUID id) {
        var found = list.find(work, id);
        if (found.isEmpty()) {
            return refused(PrivacyRefusal.CASE_UNKNOWN);
        }
        return notAbout(work, List.of(found.get())).isEmpty()
                ? refused(PrivacyRefusal.CASE_YOUR_OWN)
                : done(found.get());
    }

    /** Those that are neither about what whoever asks did, nor about their own record as a patient. */
    List<PrivacyCase> notAbout(Work work, List<PrivacyCase> all) {
        var known = marks.of(
                work,
                all.stream().flatMap(each -> each.patient().stream()).distinct().toList());
        var reader = Optional.of(work.person());
        return all.stream()
                .filter(each -> !each.person().equals(work.person()))
                .filter(each -> each.patient()
                        .flatMap(patient -> Optional.ofNullable(known.get(patient)))
                        .filter(mark -> mark.staff().equals(reader))
                        .isEmpty())
                .toList();
    }

    /** The use of break-glass it is about. */
    Optional<Emergency> emergency(Work work, PrivacyCase asked) {
        return list.emergency(work, asked.id()).flatMap(id -> emergencies.find(work, id));
    }

    /** Answers it, and with it the use of break-glass it is about. */
    Outcome<UUID> close(Work work, PrivacyCase asked, PrivacyCase.Finding finding, String note) {
        if (!store.close(work, asked.id(), finding, note)) {
            return refused(PrivacyRefusal.CASE_CLOSED);
        }
        return emergency(work, asked)
                .map(emergency -> emergencies.review(work, emergency.id(), finding.ofEmergency(), note))
                .orElseGet(() -> done(asked.id()))
                .then(_ -> done(asked.id()));
    }
}
