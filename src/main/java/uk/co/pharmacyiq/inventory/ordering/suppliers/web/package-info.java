@NullMarked
package uk.co.pharmacyiq.inventory.ordering.suppliers.web;

import org.jspecify.annotations.NullMarked;
