/**
 * Owns what a pharmacist allows others to do while the responsible pharmacist is away (Human Medicines Regulations 2012,
 * regulations 220A and 220B): granted, used by name, withdrawn.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "work", "tenancy"})
package uk.co.pharmacyiq.responsible.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
