@NullMarked
package uk.co.pharmacyiq.identity.joining.web;

import org.jspecify.annotations.NullMarked;
