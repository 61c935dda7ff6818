/** Pages and API of the list of who looked. */
@NullMarked
package uk.co.pharmacyiq.patients.looked.web;

import org.jspecify.annotations.NullMarked;
