/**
 * The walls between organisations: which one a transaction is for, said to the database in a way no statement can forge,
 * and the keys under which what is personal to each lies on disk. Knows nothing of what is kept, nor of who may see it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package uk.co.pharmacyiq.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
