package uk.co.pharmacyiq.identity.web;

import uk.co.pharmacyiq.identity.session.ListSessions;

/** The live sessions of one person. */
record SessionsPage(String person, ListSessions.Sessions found) {}
