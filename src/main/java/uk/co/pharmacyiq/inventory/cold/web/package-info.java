@NullMarked
package uk.co.pharmacyiq.inventory.cold.web;

import org.jspecify.annotations.NullMarked;
