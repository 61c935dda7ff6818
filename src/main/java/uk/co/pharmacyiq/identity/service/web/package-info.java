/** Pages and API of service accounts. */
@NullMarked
package uk.co.pharmacyiq.identity.service.web;

import org.jspecify.annotations.NullMarked;
