/** Pages and JSON of the destruction of controlled drugs. */
@NullMarked
package uk.co.pharmacyiq.controlled.destroying.web;

import org.jspecify.annotations.NullMarked;
