package uk.co.pharmacyiq.audit.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** Gathers what is found in one log; of each kind no more than a person would read. */
final class Findings {

    private static final int MOST_OF_A_KIND = 100;

    private final List<Finding> found = new ArrayList<>();
    private final Optional<OrganisationId> organisation;

    Findings(Optional<OrganisationId> organisation) {
        this.organisation = organisation;
    }

    void at(long index, String kind, String sentence) {
        add(new Finding(organisation, OptionalLong.of(index), kind, sentence));
    }

    void of(String kind, String sentence) {
        add(new Finding(organisation, OptionalLong.empty(), kind, sentence));
    }

    private void add(Finding finding) {
        if (found.stream().filter(other -> other.kind().equals(finding.kind())).count() < MOST_OF_A_KIND) {
            found.add(finding);
        }
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
