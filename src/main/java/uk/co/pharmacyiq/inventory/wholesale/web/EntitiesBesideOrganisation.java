package uk.co.pharmacyiq.inventory.wholesale.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.wholesale.ViewLegalEntities;
import uk.co.pharmacyiq.site.RelatedPage;

/** The way to the legal entities, beside the page of the organisation. */
@Component
class EntitiesBesideOrganisation implements RelatedPage {

    @Override
    public String beside() {
        return "/organisation";
    }

    @Override
    public String label() {
        return "Legal entities";
    }

    @Override
    public String path() {
        return LegalEntitiesController.PAGE;
    }

    @Override
    public String permission() {
        return ViewLegalEntities.PERMISSION;
    }
}
