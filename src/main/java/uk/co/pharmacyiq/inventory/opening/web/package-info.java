/** JSON and page by which a section of the controlled-drugs register is begun. */
@NullMarked
package uk.co.pharmacyiq.inventory.opening.web;

import org.jspecify.annotations.NullMarked;
