/**
 * What wraps the keys of organisations: a key file, a token behind PKCS#11, or the Transit engine of a Vault.
 *
 * <p>Owns: speaking to each of them, and the root of an installation, which lies plain in the key file or wrapped beside
 * a token or a Vault. Never knows: whose keys it wraps, or where they are kept.
 */
@NullMarked
package uk.co.pharmacyiq.launcher.keys;

import org.jspecify.annotations.NullMarked;
