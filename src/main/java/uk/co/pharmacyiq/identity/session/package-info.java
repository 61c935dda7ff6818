/** Sessions: how they begin, who holds one, how they end; the browsers and terminals they are held at. */
@NullMarked
@NamedInterface("session")
package uk.co.pharmacyiq.identity.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
