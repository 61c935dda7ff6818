/** This program, started again as a process of its own. */
@NullMarked
package uk.co.pharmacyiq.launcher.processes;

import org.jspecify.annotations.NullMarked;
