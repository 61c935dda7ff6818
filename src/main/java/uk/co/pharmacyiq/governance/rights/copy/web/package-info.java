@NullMarked
package uk.co.pharmacyiq.governance.rights.copy.web;

import org.jspecify.annotations.NullMarked;
