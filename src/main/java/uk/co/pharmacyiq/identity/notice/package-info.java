/** What people must be told about their account and their work, kept until they have seen it. */
@NullMarked
@NamedInterface("notice")
package uk.co.pharmacyiq.identity.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
