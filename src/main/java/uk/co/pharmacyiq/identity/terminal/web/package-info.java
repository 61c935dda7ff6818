@NullMarked
package uk.co.pharmacyiq.identity.terminal.web;

import org.jspecify.annotations.NullMarked;
