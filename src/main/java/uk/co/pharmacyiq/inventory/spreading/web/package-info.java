@NullMarked
package uk.co.pharmacyiq.inventory.spreading.web;

import org.jspecify.annotations.NullMarked;
