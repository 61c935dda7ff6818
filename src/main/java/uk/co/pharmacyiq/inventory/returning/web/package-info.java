@NullMarked
package uk.co.pharmacyiq.inventory.returning.web;

import org.jspecify.annotations.NullMarked;
