package uk.co.pharmacyiq.access.review;

import java.time.Duration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.tenancy.Round;

/** Opens and reminds of reviews: twice a day for every organisation. */
@Component
class ReviewRounds implements Round {

    private final OpenReviews openReviews;

    ReviewRounds(OpenReviews openReviews) {
        this.openReviews = openReviews;
    }

    @Override
    public String name() {
        return "review of roles";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public Duration atFirst() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void visit(OrganisationId organisation) {
        openReviews.round(organisation);
    }
}
