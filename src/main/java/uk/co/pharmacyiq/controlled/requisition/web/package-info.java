/** Pages and JSON of requisitions. */
@NullMarked
package uk.co.pharmacyiq.controlled.requisition.web;

import org.jspecify.annotations.NullMarked;
