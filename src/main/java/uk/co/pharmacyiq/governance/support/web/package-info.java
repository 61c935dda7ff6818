@NullMarked
package uk.co.pharmacyiq.governance.support.web;

import org.jspecify.annotations.NullMarked;
