package uk.co.pharmacyiq.site.web;

import uk.co.pharmacyiq.kernel.Refusal;

/** Requests that no use case ever saw, because they could not be understood. */
record BadRequest(String code, Kind kind, String advice, String field) implements Refusal {

    static BadRequest of(String code, Kind kind, String advice) {
        return new BadRequest(code, kind, advice, "");
    }
}
