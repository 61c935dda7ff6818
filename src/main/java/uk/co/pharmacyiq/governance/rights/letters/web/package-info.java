@NullMarked
package uk.co.pharmacyiq.governance.rights.letters.web;

import org.jspecify.annotations.NullMarked;
