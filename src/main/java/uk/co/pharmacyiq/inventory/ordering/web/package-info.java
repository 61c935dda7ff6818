@NullMarked
package uk.co.pharmacyiq.inventory.ordering.web;

import org.jspecify.annotations.NullMarked;
