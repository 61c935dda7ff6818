package uk.co.pharmacyiq.patients.merging.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.merging.ListDuplicates;
import uk.co.pharmacyiq.patients.merging.MergeRecords;
import uk.co.pharmacyiq.site.HomeTile;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.work.Actor;

/** Ways to duplicates and merges: from the home page, from the search, from a record. */
@Configuration(proxyBeanMethods = false)
class MergingMenu {

    @Bean
    HomeTile duplicatesTile(ListDuplicates listDuplicates) {
        return new DuplicatesTile(listDuplicates);
    }

    @Bean
    RelatedPage duplicatesBesideSearch() {
        return new Beside("/premises/{premises}/patients", "Duplicates", "/premises/{premises}/patients/duplicates");
    }

    @Bean
    RelatedPage mergesBesideRecord() {
        return new Beside(
                "/premises/{premises}/patients/{patient}",
                "Merge or undo",
                "/premises/{premises}/patients/{patient}/merges");
    }

    private record Beside(String beside, String label, String path) implements RelatedPage {

        @Override
        public String permission() {
            return MergeRecords.PERMISSION;
        }
    }

    private record DuplicatesTile(ListDuplicates listDuplicates) implements HomeTile {

        @Override
        public String permission() {
            return MergeRecords.PERMISSION;
        }

        @Override
        public int order() {
            return 48;
        }

        @Override
        public Optional<Tile> tile(Actor.Person actor, PremisesId premises) {
            return listDuplicates.open(actor, premises) instanceof Done<Integer>(var open) && open > 0
                    ? Optional.of(new Tile(
                            "Possible duplicates",
                            Integer.toString(open),
                            open == 1 ? "pair of records may be one patient" : "pairs of records may be one patient",
                            "/premises/" + premises + "/patients/duplicates",
                            "soon",
                            List.of()))
                    : Optional.empty();
        }
    }
}
