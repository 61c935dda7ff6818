@NullMarked
package uk.co.pharmacyiq.governance.record.web;

import org.jspecify.annotations.NullMarked;
