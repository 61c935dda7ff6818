package uk.co.pharmacyiq.identity.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.notice.ReadNotices;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.HomeTile;
import uk.co.pharmacyiq.work.Actor;

/** What a person was told and has not marked as seen. */
@Component
class NoticesTile implements HomeTile {

    private final ReadNotices notices;

    NoticesTile(ReadNotices notices) {
        this.notices = notices;
    }

    @Override
    public String permission() {
        return ReadNotices.PERMISSION;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Tile> tile(Actor.Person actor, PremisesId premises) {
        return switch (notices.own(actor)) {
            case Done<ReadNotices.Told>(var told) -> tile(told.unseen());
            case Refused<ReadNotices.Told> _ -> Optional.empty();
        };
    }

    private static Optional<Tile> tile(long unseen) {
        return unseen == 0
                ? Optional.empty()
                : Optional.of(new Tile(
                        "For you",
                        Long.toString(unseen),
                        unseen == 1 ? "notice about your account" : "notices about your account",
                        "/me/notices",
                        "soon",
                        List.of()));
    }
}
