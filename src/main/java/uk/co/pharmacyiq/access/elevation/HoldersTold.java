package uk.co.pharmacyiq.access.elevation;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.access.Holdings;
import uk.co.pharmacyiq.identity.notice.Notices;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.TellHolders;
import uk.co.pharmacyiq.work.Work;

/** Tells those who hold a permission by a role; they find it among their notices. */
@Component
class HoldersTold implements TellHolders {

    private final Holdings holdings;
    private final Notices notices;

    HoldersTold(Holdings holdings, Notices notices) {
        this.holdings = holdings;
        this.notices = notices;
    }

    @Override
    public int tell(Work work, String permission, String kind, String told, String href) {
        var others = holdings.holders(work, permission).stream()
                .filter(holder -> !(work.actor() instanceof Actor.Person person
                        && person.id().equals(holder)))
                .toList();
        others.forEach(holder -> notices.tell(work, holder, kind, told, href));
        return others.size();
    }
}
