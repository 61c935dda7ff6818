@NullMarked
package uk.co.pharmacyiq.inventory.recall.web;

import org.jspecify.annotations.NullMarked;
