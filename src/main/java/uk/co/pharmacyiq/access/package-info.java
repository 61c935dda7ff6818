/**
 * Owns who may do what: roles, what they are bundles of, and who holds which where. Supplies the gatekeeper of the door.
 * Knows no rule of stock or medicines; it knows their permissions by name only.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "work",
            "site",
            "tenancy",
            "tenancy :: contract",
            "identity",
            "identity :: notice",
            "identity :: joining",
            "identity :: proof"
        })
package uk.co.pharmacyiq.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
