/**
 * Owns requisitions in writing (Misuse of Drugs Regulations 2001, regulation 14): a supply to a practitioner or a firm, its purpose,
 * and that the original went to the NHS Business Services Authority. Whoever keeps the stock answers {@link FirmSupply}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "work", "site", "site :: desk", "controlled"})
package uk.co.pharmacyiq.controlled.requisition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
