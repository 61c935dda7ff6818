@NullMarked
package uk.co.pharmacyiq.governance.inspection.web;

import org.jspecify.annotations.NullMarked;
