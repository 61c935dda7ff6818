@NullMarked
package uk.co.pharmacyiq.tenancy.web;

import org.jspecify.annotations.NullMarked;
