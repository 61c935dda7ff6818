/** The public notice, where an organisation changes its part of it, and both for programs. */
@NullMarked
package uk.co.pharmacyiq.tenancy.notice.web;

import org.jspecify.annotations.NullMarked;
