package uk.co.pharmacyiq.patients.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.patients.ViewHistory;
import uk.co.pharmacyiq.patients.ViewHistory.History;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The page that shows how a record came to be. */
@Controller("patientHistoryController")
class HistoryController {

    private final PatientDesk desk;
    private final ViewHistory viewHistory;

    HistoryController(PatientDesk desk, ViewHistory viewHistory) {
        this.desk = desk;
        this.viewHistory = viewHistory;
    }

    @GetMapping("/premises/{premises}/patients/{patient}/history")
    @Permitted(ViewHistory.PERMISSION)
    View history(Actor.Person actor, @PathVariable String premises, @PathVariable String patient) {
        return desk.open(actor, premises, ViewHistory.PERMISSION, here -> {
            var asked = PatientDesk.patient(patient);
            return switch (viewHistory.view(here.asking(), desk.ask(here, asked))) {
                case Done<History>(var history) -> desk.show("history", HistoryPage.of(here, history));
                case Refused<History>(var no) -> desk.stopped(here, asked, no);
            };
        });
    }
}
