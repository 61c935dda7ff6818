/** The page of the log of instructions, and the same for programs. */
@NullMarked
package uk.co.pharmacyiq.tenancy.instruction.web;

import org.jspecify.annotations.NullMarked;
