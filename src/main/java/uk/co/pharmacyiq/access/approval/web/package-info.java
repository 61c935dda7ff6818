@NullMarked
package uk.co.pharmacyiq.access.approval.web;

import org.jspecify.annotations.NullMarked;
