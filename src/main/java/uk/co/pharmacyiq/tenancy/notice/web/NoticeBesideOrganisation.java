package uk.co.pharmacyiq.tenancy.notice.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.tenancy.notice.ViewNotice;

/** Leads from the page of the organisation to its notice. */
@Component
class NoticeBesideOrganisation implements RelatedPage {

    @Override
    public String beside() {
        return "/organisation";
    }

    @Override
    public String label() {
        return "Privacy notice";
    }

    @Override
    public String path() {
        return NoticeController.PAGE;
    }

    @Override
    public String permission() {
        return ViewNotice.PERMISSION;
    }
}
