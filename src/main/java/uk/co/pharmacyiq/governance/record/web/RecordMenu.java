package uk.co.pharmacyiq.governance.record.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.audit.state.SealLook;
import uk.co.pharmacyiq.governance.record.SearchRecord;
import uk.co.pharmacyiq.governance.record.ViewHealth;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.HomeTile;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.work.Actor;

/** Where the pages of the record are found: in the menu, beside pages of other modules, on the home page. */
@Configuration(proxyBeanMethods = false)
class RecordMenu {

    /** An entry of the menu. */
    private record Entry(String label, String path, String permission, int order) implements NavEntry {}

    /** A page beside another. */
    private record Beside(String beside, String label, String path, String permission) implements RelatedPage {}

    @Bean
    NavEntry recordEntry() {
        return new Entry("Record", "/record", SearchRecord.PERMISSION, 90);
    }

    @Bean
    RelatedPage recordOfPerson() {
        return new Beside("/people/{person}", "What they did", "/record?person={person}", SearchRecord.PERMISSION);
    }

    @Bean
    RelatedPage recordAboutPerson() {
        return new Beside(
                "/people/{person}",
                "What was done about them",
                "/record?subject=person/{person}",
                SearchRecord.PERMISSION);
    }

    @Bean
    RelatedPage recordOfMovement() {
        return new Beside(
                "/premises/{premises}/stock/movements/{movement}",
                "On the record",
                "/record?subject=movement/{movement}",
                SearchRecord.PERMISSION);
    }

    @Bean
    HomeTile sealTile(SealLook seals, Clock clock) {
        return new SealTile(seals, clock);
    }

    /** The seal of the record, for whoever answers for it. */
    private record SealTile(SealLook seals, Clock clock) implements HomeTile {

        @Override
        public String permission() {
            return ViewHealth.PERMISSION;
        }

        @Override
        public int order() {
            return 80;
        }

        @Override
        public Optional<Tile> tile(Actor.Person actor, PremisesId premises) {
            var state = seals.state();
            var trouble = state.trouble(clock.instant());
            var last = state.published()
                    .map(one -> "last sealed " + LondonTime.time(one.at()))
                    .orElse("nothing is sealed yet");
            var witness = state.witnessed().stream()
                    .map(one -> one.at())
                    .max(java.util.Comparator.naturalOrder())
                    .map(at -> ", last seen by a witness " + LondonTime.time(at))
                    .orElse("");
            return Optional.of(new Tile(
                    "The record",
                    trouble.isEmpty() ? "Sealed" : "Not sealed",
                    trouble.map(why -> why + " It was " + last + ".").orElse(last + witness),
                    "/record/health",
                    trouble.isEmpty() ? "ok" : "urgent",
                    List.of()));
        }
    }
}
