/** Pages and API of premises that change hands. */
@NullMarked
package uk.co.pharmacyiq.governance.handover.web;

import org.jspecify.annotations.NullMarked;
