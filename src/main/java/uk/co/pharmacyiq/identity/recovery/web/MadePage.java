package uk.co.pharmacyiq.identity.recovery.web;

import uk.co.pharmacyiq.identity.recovery.RecoveryCodes;

/** New recovery codes, to be printed. */
record MadePage(RecoveryCodes.Made made, String displayName) {}
