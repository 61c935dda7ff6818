@NullMarked
package uk.co.pharmacyiq.inventory.expiring.web;

import org.jspecify.annotations.NullMarked;
