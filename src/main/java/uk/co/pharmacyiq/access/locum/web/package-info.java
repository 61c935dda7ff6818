@NullMarked
package uk.co.pharmacyiq.access.locum.web;

import org.jspecify.annotations.NullMarked;
