package uk.co.pharmacyiq.tenancy.processor.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.tenancy.processor.SubProcessors;

/** Leads from the page of the organisation to this one. */
@Component
class ProcessorsBesideOrganisation implements RelatedPage {

    @Override
    public String beside() {
        return "/organisation";
    }

    @Override
    public String label() {
        return "Sub-processors";
    }

    @Override
    public String path() {
        return ProcessorsController.PAGE;
    }

    @Override
    public String permission() {
        return SubProcessors.READ;
    }
}
