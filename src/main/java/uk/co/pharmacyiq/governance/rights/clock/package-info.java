/**
 * Owns how long an answer to somebody who asks about their data may take: months, working days, bank holidays, pauses.
 * Days in, days out; knows no request and no patient.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package uk.co.pharmacyiq.governance.rights.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
