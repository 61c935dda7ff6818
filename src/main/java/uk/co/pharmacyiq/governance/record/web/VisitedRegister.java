package uk.co.pharmacyiq.governance.record.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.co.pharmacyiq.controlled.Entry;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.papers.RegisterColumns;
import uk.co.pharmacyiq.controlled.papers.ViewTrail;
import uk.co.pharmacyiq.governance.record.RegisterByPass;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.LondonTime;

/** The pages of the controlled drugs register for somebody who came in by a pass. */
final class VisitedRegister {

    private static final String PATH = "/inspect/register";

    private VisitedRegister() {}

    /** Whose registers the pass shows. */
    record Whose(RecordPlace place, RegisterByPass.Reach reach) {

        String href(PremisesId premises) {
            return PATH + "/" + premises;
        }
    }

    /** The sections of one register, and the extract to take. */
    record Sections(RecordPlace place, RegisterByPass.Reach reach, PremisesId premises, List<Section> sections) {

        String name() {
            return reach.premises().stream()
                    .filter(one -> one.id().equals(premises))
                    .map(one -> one.name())
                    .findFirst()
                    .orElse("");
        }

        String href(Section section) {
            return PATH + "/" + premises + "/" + section.id();
        }

        String extract() {
            return PATH + "/" + premises + "/extract";
        }

        String from() {
            return LocalDate.ofInstant(reach.scope().from(), LondonTime.ZONE).toString();
        }

        String until() {
            return LocalDate.ofInstant(reach.scope().until().minusNanos(1), LondonTime.ZONE)
                    .toString();
        }
    }

    /** The entries of a section under the headings that the law words. */
    record Entries(RecordPlace place, PremisesId premises, ViewTrail.Shown shown) {

        String back() {
            return PATH + "/" + premises;
        }

        String href(Entry entry) {
            return PATH + "/" + premises + "/" + shown.section().id() + "/" + entry.number();
        }
    }

    /** How an entry came to be. */
    record Trail(RecordPlace place, PremisesId premises, ViewTrail.Trail trail) {

        String title() {
            return "Trail of entry " + trail.entry().number() + ": "
                    + trail.section().line().title();
        }

        String back() {
            return PATH + "/" + premises + "/" + trail.section().id();
        }

        List<Map.Entry<String, String>> values() {
            return RegisterColumns.said(trail.entry());
        }

        List<String> footnotes() {
            return RegisterColumns.footnotes(trail.entry());
        }
    }
}
