/** Pages, files and JSON of the register's papers. */
@NullMarked
package uk.co.pharmacyiq.controlled.papers.web;

import org.jspecify.annotations.NullMarked;
