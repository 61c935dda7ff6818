@NullMarked
package uk.co.pharmacyiq.site.web;

import org.jspecify.annotations.NullMarked;
