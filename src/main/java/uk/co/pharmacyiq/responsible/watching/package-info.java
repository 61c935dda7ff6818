/**
 * Watches absences of responsible pharmacists while they go on: warns in time, and has the minute written down at which a day's
 * limit is passed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "work", "tenancy", "responsible"})
package uk.co.pharmacyiq.responsible.watching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
