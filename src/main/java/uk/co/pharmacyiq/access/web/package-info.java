@NullMarked
package uk.co.pharmacyiq.access.web;

import org.jspecify.annotations.NullMarked;
