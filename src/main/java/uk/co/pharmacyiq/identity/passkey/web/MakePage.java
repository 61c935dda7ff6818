package uk.co.pharmacyiq.identity.passkey.web;

/**
 * The page on which the browser makes a passkey.
 *
 * @param path where the form goes once it is made
 * @param options what the browser is asked, as JSON
 */
record MakePage(String path, String name, String options) {}
