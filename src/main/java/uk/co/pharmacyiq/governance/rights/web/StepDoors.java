package uk.co.pharmacyiq.governance.rights.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.rights.AnswerComplaint;
import uk.co.pharmacyiq.governance.rights.ExtendClock;
import uk.co.pharmacyiq.governance.rights.PauseClock;

/** What holds the time, and what answers complaints. */
@Component
final class StepDoors {

    private final PauseClock pause;
    private final ExtendClock extend;
    private final AnswerComplaint complaint;

    StepDoors(PauseClock pause, ExtendClock extend, AnswerComplaint complaint) {
        this.pause = pause;
        this.extend = extend;
        this.complaint = complaint;
    }

    PauseClock pause() {
        return pause;
    }

    ExtendClock extend() {
        return extend;
    }

    AnswerComplaint complaint() {
        return complaint;
    }
}
