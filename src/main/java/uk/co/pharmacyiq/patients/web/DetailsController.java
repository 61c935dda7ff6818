package uk.co.pharmacyiq.patients.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.patients.RecordFact;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The forms of what is not clinical: names, addresses, consents. */
@Controller("patientDetailsController")
class DetailsController {

    private static final String RECORD = "/premises/{premises}/patients/{patient}/details";

    private final PatientDesk desk;
    private final FactDesk facts;

    DetailsController(PatientDesk desk, FactDesk facts) {
        this.desk = desk;
        this.facts = facts;
    }

    @GetMapping(RECORD + "/add/{kind}")
    @Permitted(value = RecordFact.PERMISSION, composes = true)
    View beginDetails(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @PathVariable String kind,
            HttpServletRequest request) {
        return at(actor, premises, patient, where -> facts.begin(where, kind, Fields.ofForm(request)));
    }

    @PostMapping(RECORD + "/add/{kind}")
    @Permitted(RecordFact.PERMISSION)
    View addDetails(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @PathVariable String kind,
            HttpServletRequest request) {
        return at(actor, premises, patient, where -> facts.add(where, kind, Fields.ofForm(request)));
    }

    @GetMapping(RECORD + "/{entry}")
    @Permitted(value = RecordFact.PERMISSION, composes = true)
    View showDetails(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @PathVariable String entry) {
        return at(actor, premises, patient, where -> facts.standing(where, entry));
    }

    @PostMapping(RECORD + "/{entry}")
    @Permitted(RecordFact.PERMISSION)
    View writeDetails(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @PathVariable String entry,
            HttpServletRequest request) {
        return at(actor, premises, patient, where -> facts.write(where, entry, Fields.ofForm(request)));
    }

    private View at(Actor.Person actor, String premises, String patient, Function<Where, View> page) {
        return desk.open(
                actor,
                premises,
                RecordFact.PERMISSION,
                here -> page.apply(new Where(here, PatientDesk.patient(patient), false)));
    }
}
