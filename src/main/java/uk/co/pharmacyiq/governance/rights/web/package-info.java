@NullMarked
package uk.co.pharmacyiq.governance.rights.web;

import org.jspecify.annotations.NullMarked;
