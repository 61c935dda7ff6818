/** Pages and JSON of the key-holder log. */
@NullMarked
package uk.co.pharmacyiq.controlled.keys.web;

import org.jspecify.annotations.NullMarked;
