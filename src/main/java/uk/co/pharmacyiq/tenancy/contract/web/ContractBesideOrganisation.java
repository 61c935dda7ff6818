package uk.co.pharmacyiq.tenancy.contract.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.tenancy.contract.ViewContract;

/** Leads from the page of the organisation to its contract. */
@Component
class ContractBesideOrganisation implements RelatedPage {

    @Override
    public String beside() {
        return "/organisation";
    }

    @Override
    public String label() {
        return "Contract";
    }

    @Override
    public String path() {
        return ContractController.PAGE;
    }

    @Override
    public String permission() {
        return ViewContract.PERMISSION;
    }
}
