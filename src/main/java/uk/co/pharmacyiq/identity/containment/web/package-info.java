@NullMarked
package uk.co.pharmacyiq.identity.containment.web;

import org.jspecify.annotations.NullMarked;
