@NullMarked
package uk.co.pharmacyiq.inventory.web;

import org.jspecify.annotations.NullMarked;
