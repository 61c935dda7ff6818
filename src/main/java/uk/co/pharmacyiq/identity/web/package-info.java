/** How requests arrive: headers, sessions, forged forms; the pages and the JSON of signing in and of people. */
@NullMarked
package uk.co.pharmacyiq.identity.web;

import org.jspecify.annotations.NullMarked;
