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
    private final ResponsibleSettings settings;

    DutyLine(Duties duties, ResponsibleSettings settings) {
        this.duties = duties;
        this.settings = settings;
    }

    @Override
    public String line(Work work, PremisesId premises) {
        var standing = duties.at(work, premises);
        return standing.onDuty()
                .map(one -> "Responsible pharmacist: " + one.named().name() + ", since " + LondonTime.time(one.since())
                        + one.away()
                                .map(away -> ". " + standing.state().title() + " since " + LondonTime.time(away.since())
                                        + ": " + today(work, premises))
                                .orElse(""))
                .orElse("Responsible pharmacist: nobody is signed on. Nothing may be sold, supplied or assembled.");
    }

    private String today(Work work, PremisesId premises) {
        var limits = settings.limits(work);
        return duties.today(work, premises, limits).minutes() + " of "
                + limits.most().toMinutes() + " minutes today";
    }
}
