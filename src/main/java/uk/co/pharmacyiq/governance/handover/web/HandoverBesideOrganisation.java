package uk.co.pharmacyiq.governance.handover.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.handover.OfferPremises;
import uk.co.pharmacyiq.site.RelatedPage;

/** Leads from the page of the organisation to premises that change hands. */
@Component
class HandoverBesideOrganisation implements RelatedPage {

    @Override
    public String beside() {
        return "/organisation";
    }

    @Override
    public String label() {
        return "Hand over or take over";
    }

    @Override
    public String path() {
        return HandoverController.PAGE;
    }

    @Override
    public String permission() {
        return OfferPremises.PERMISSION;
    }
}
