@NullMarked
package uk.co.pharmacyiq.inventory.wholesale.web;

import org.jspecify.annotations.NullMarked;
