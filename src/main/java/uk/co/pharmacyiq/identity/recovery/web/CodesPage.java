package uk.co.pharmacyiq.identity.recovery.web;

/** How many recovery codes are left. */
record CodesPage(int left) {}
