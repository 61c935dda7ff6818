/** The page of the contract, and the same for programs. */
@NullMarked
package uk.co.pharmacyiq.tenancy.contract.web;

import org.jspecify.annotations.NullMarked;
