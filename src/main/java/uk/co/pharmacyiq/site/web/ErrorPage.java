package uk.co.pharmacyiq.site.web;

/** What an error page shows: the status and the reference to give when asking for help. */
record ErrorPage(int status, String reference) {}
