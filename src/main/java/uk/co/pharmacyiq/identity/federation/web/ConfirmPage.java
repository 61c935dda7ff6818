package uk.co.pharmacyiq.identity.federation.web;

import uk.co.pharmacyiq.identity.federation.OwnLinks.Pending;

/** What a provider said of whoever was asked, to be confirmed by the person signed in. */
record ConfirmPage(Pending pending, String state) {}
