/**
 * Owns what waits for a second person: who asked for what, who may decide, and what they decided. Knows no act by itself;
 * modules declare theirs as {@link uk.co.pharmacyiq.work.TwoPersonAct}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "audit", "work", "site", "tenancy", "identity", "identity :: notice"})
package uk.co.pharmacyiq.access.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
