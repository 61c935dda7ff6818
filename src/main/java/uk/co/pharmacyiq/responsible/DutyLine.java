package uk.co.pharmacyiq.responsible;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.StandingLine;
import uk.co.pharmacyiq.work.Work;

/** Says on every page of premises who is responsible there and how, as the notice on the wall does. */
@Component
class DutyLine implements StandingLine {

    private final Duties duties;

    DutyLine(Duties duties) {
        this.duties = duties;
    }

    @Override
    public String line(Work work, PremisesId premises) {
        var standing = duties.at(work, premises);
        return standing.onDuty()
                .map(one -> "Responsible pharmacist: " + one.named().name() + ", since " + LondonTime.time(one.since())
                        + one.away()
                                .map(away ->
                                        ". " + standing.state().title() + " since " + LondonTime.time(away.since()))
                                .orElse(""))
                .orElse("Responsible pharmacist: nobody is signed on. Nothing may be sold, supplied or assembled.");
    }
}
