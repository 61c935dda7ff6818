@NullMarked
package uk.co.pharmacyiq.patients.fhir.web;

import org.jspecify.annotations.NullMarked;
