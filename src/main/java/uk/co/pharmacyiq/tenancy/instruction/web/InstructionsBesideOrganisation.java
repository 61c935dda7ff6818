package uk.co.pharmacyiq.tenancy.instruction.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.tenancy.instruction.Instructions;

/** Leads from the page of the organisation to this one. */
@Component
class InstructionsBesideOrganisation implements RelatedPage {

    @Override
    public String beside() {
        return "/organisation";
    }

    @Override
    public String label() {
        return "Instructions";
    }

    @Override
    public String path() {
        return InstructionsController.PAGE;
    }

    @Override
    public String permission() {
        return Instructions.READ;
    }
}
