package uk.co.pharmacyiq.tenancy.processing.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.tenancy.processing.ViewProcessing;
import uk.co.pharmacyiq.work.Actor;

/** The record of processing, for programs. */
@RestController
class ProcessingApi {

    private final Api api;
    private final ViewProcessing viewProcessing;

    ProcessingApi(Api api, ViewProcessing viewProcessing) {
        this.api = api;
        this.viewProcessing = viewProcessing;
    }

    @GetMapping("/api/v1/processing")
    @Permitted(ViewProcessing.PERMISSION)
    ResponseEntity<ViewProcessing.View> viewProcessing(Actor.Person actor) {
        return api.ok(viewProcessing.view(actor));
    }
}
