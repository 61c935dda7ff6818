package uk.co.pharmacyiq.governance.rights.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.governance.rights.TakeRequest;
import uk.co.pharmacyiq.governance.rights.ViewRequests;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.HomeTile;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.work.Actor;

/** Where requests are found: in the menu, beside a patient's record, and on the home page with the days that are left. */
@Configuration(proxyBeanMethods = false)
class RightsMenu {

    private static final String LIST = "/premises/{premises}/rights";

    private record Entry(String label, String path, String permission, int order) implements NavEntry {}

    private record Beside(String beside, String label, String path, String permission) implements RelatedPage {}

    @Bean
    NavEntry rightsEntry() {
        return new Entry("Data requests", LIST, RightsDesk.PERMISSION, 80);
    }

    @Bean
    RelatedPage rightsBesideRecord() {
        return new Beside(
                "/premises/{premises}/patients/{patient}",
                "Note a request about data",
                LIST + "/new?patient={patient}",
                TakeRequest.PERMISSION);
    }

    @Bean
    HomeTile rightsTile(ViewRequests viewRequests) {
        return new RightsTile(viewRequests);
    }

    @Bean
    HomeTile takeRightsTile() {
        return new TakeTile();
    }

    /** What is open, and how long there is for the most pressing. */
    private record RightsTile(ViewRequests viewRequests) implements HomeTile {

        @Override
        public String permission() {
            return RightsDesk.PERMISSION;
        }

        @Override
        public int order() {
            return 4;
        }

        @Override
        public Optional<Tile> tile(Actor.Person actor, PremisesId premises) {
            return viewRequests.check(actor, premises) instanceof Done<ViewRequests.Urgency>(var urgency)
                            && urgency.open() > 0
                    ? Optional.of(new Tile(
                            "Data requests",
                            DaysLeft.of(urgency.fewestDays()).text(),
                            words(urgency),
                            "/premises/" + premises + "/rights",
                            DaysLeft.of(urgency.fewestDays()).tile(),
                            List.of()))
                    : Optional.empty();
        }

        private static String words(ViewRequests.Urgency urgency) {
            var open = urgency.open() == 1 ? "1 request is open" : urgency.open() + " requests are open";
            return urgency.late() == 0
                    ? open + "; this is for the most pressing"
                    : open + ", " + urgency.late() + " late";
        }
    }

    /** That anybody may note one, for those who handle none. */
    private record TakeTile() implements HomeTile {

        @Override
        public String permission() {
            return TakeRequest.PERMISSION;
        }

        @Override
        public int order() {
            return 90;
        }

        @Override
        public Optional<Tile> tile(Actor.Person actor, PremisesId premises) {
            return Optional.of(new Tile(
                    "Somebody asks about their data?",
                    "Note it",
                    "a copy, a correction, a complaint: today is day one, by whatever way it comes",
                    "/premises/" + premises + "/rights/new",
                    "plain",
                    List.of()));
        }
    }
}
