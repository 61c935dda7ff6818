package uk.co.pharmacyiq.identity.web;

import java.util.List;
import uk.co.pharmacyiq.site.FieldError;

/**
 * The form to sign in with. The password and the code are never shown again.
 *
 * @param next where to go afterwards
 */
record SignInPage(String username, String next, List<FieldError> errors) {}
