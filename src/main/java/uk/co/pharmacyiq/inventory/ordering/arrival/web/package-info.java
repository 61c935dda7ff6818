@NullMarked
package uk.co.pharmacyiq.inventory.ordering.arrival.web;

import org.jspecify.annotations.NullMarked;
