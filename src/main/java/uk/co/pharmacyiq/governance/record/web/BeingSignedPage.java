package uk.co.pharmacyiq.governance.record.web;

/** Says that a proof is being signed, and where it is to be had in a moment. */
record BeingSignedPage(RecordPlace place, String entryHref, String againHref) {}
