/**
 * Owns how premises change hands between two organisations of the installation: offered by two people of the one, taken by the
 * other with a one-time code, each side's record whole and naming the other's document. Moves no patient's record.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "work", "site", "tenancy", "inventory.handover"})
package uk.co.pharmacyiq.governance.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
