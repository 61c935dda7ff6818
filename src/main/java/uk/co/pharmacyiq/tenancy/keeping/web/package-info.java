@NullMarked
package uk.co.pharmacyiq.tenancy.keeping.web;

import org.jspecify.annotations.NullMarked;
