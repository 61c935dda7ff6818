package uk.co.pharmacyiq.governance.privacy;

import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase.Answer;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase.Origin;
import uk.co.pharmacyiq.governance.privacy.detection.PrivacyRule;
import uk.co.pharmacyiq.governance.privacy.detection.Sign;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.patients.looking.Emergencies;
import uk.co.pharmacyiq.patients.looking.Emergency;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Work;

/**
 * Questions that no rule asks: every broken glass, and looks drawn at random, one a week for each ten people who looked,
 * whether anything is unusual about them or not (IC-11).
 */
@Component
class Samples {

    private static final int ONE_OF = 10;

    private final VisitStore visits;
    private final CaseStore store;
    private final Emergencies emergencies;
    private final SecureRandom random = new SecureRandom();

    Samples(VisitStore visits, CaseStore store, Emergencies emergencies) {
        this.visits = visits;
        this.store = store;
        this.emergencies = emergencies;
    }

    /** The Monday of the latest week that is over. */
    static LocalDate lastWeek(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
    }

    private List<VisitStore.Drawn> draw(Work work, LocalDate monday) {
        var all = new ArrayList<>(visits.ofWeek(work, monday));
        long people = all.stream().map(VisitStore.Drawn::person).distinct().count();
        Collections.shuffle(all, random);
        return all.stream().limit((people + ONE_OF - 1) / ONE_OF).toList();
    }

    /** Every use of break-glass is a question. */
    int takeEmergencies(Work work) {
        return (int) emergencies.latest(work).stream()
                .filter(emergency -> emergency.review().isEmpty())
                .filter(emergency -> store.add(work, asked(emergency), Optional.of(emergency.id())))
                .count();
    }

    private static PrivacyCase asked(Emergency emergency) {
        return new PrivacyCase(
                TimeOrderedId.next(),
                Origin.EMERGENCY,
                emergency.person(),
                Optional.of(emergency.patient()),
                new PrivacyCase.Time(
                        LocalDate.ofInstant(emergency.began(), LondonTime.ZONE), emergency.began(), emergency.began()),
                List.of(new Sign(
                        PrivacyRule.BROKEN_GLASS,
                        "The record was opened in an emergency; every such use is looked into.")),
                List.of(),
                new Answer.Open());
    }

    /** Drawn by the system, not by whoever is checked (IC-11). */
    void takeSamples(Work work, LocalDate monday) {
        draw(work, monday).forEach(each -> take(work, each));
    }

    private void take(Work work, VisitStore.Drawn drawn) {
        var at = work.event(drawn.look()).map(RecordedEvent::at).orElse(work.now());
        store.add(
                work,
                new PrivacyCase(
                        TimeOrderedId.next(),
                        Origin.SAMPLE,
                        drawn.person(),
                        Optional.of(drawn.patient()),
                        new PrivacyCase.Time(drawn.day(), at, at),
                        List.of(),
                        List.of(drawn.look()),
                        new Answer.Open()),
                Optional.empty());
    }
}
