/**
 * People, how they prove who they are, and their sessions; the pages by which they sign in; the actor of every request.
 * Knows nothing of what people may do: that is another module's.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "keys",
            "audit",
            "work",
            "site",
            "site :: paper",
            "site.share",
            "tenancy",
            "tenancy :: standing"
        })
package uk.co.pharmacyiq.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
