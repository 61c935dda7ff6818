@NullMarked
package uk.co.pharmacyiq.governance.oversight.web;

import org.jspecify.annotations.NullMarked;
