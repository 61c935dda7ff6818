package uk.co.pharmacyiq.identity.notice;

import java.time.Instant;

/**
 * Something one person was told.
 *
 * @param kind a stable code: {@code new-device}
 * @param text plain words
 * @param href where to look further; may be empty
 * @param seen whether they marked it as seen
 */
public record Notice(String kind, String text, String href, Instant at, boolean seen) {}
