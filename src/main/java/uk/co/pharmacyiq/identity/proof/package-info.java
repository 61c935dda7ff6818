/** The rules by which somebody proves who they are: names, passwords, codes and tokens. Values in, answers out. */
@NullMarked
@NamedInterface("proof")
package uk.co.pharmacyiq.identity.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
