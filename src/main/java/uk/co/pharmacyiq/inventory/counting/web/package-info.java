@NullMarked
package uk.co.pharmacyiq.inventory.counting.web;

import org.jspecify.annotations.NullMarked;
