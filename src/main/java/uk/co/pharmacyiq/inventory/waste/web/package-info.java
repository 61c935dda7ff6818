@NullMarked
package uk.co.pharmacyiq.inventory.waste.web;

import org.jspecify.annotations.NullMarked;
