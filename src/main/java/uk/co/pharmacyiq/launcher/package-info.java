/**
 * The front door for whoever operates the system: the commands behind {@code ./pharmacyiq}, what they check before they
 * start anything, and what they leave behind on disk.
 *
 * <p>Owns: the command line, the data folder of a demonstration, the development certificate, the configuration file of a
 * real installation, and starting and stopping the server. Never knows: a pharmacy's rule.
 */
@NullMarked
package uk.co.pharmacyiq.launcher;

import org.jspecify.annotations.NullMarked;
