/** What an installation is on disk: a demonstration's data folder, or what an operator wrote into a configuration file. */
@NullMarked
package uk.co.pharmacyiq.launcher.installation;

import org.jspecify.annotations.NullMarked;
