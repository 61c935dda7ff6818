package uk.co.pharmacyiq.identity.passkey;

import java.util.UUID;

/**
 * A passkey as it is kept: what checks it, never what makes it.
 *
 * @param publicKey in COSE form
 * @param signCount how often it has signed, as far as it counts; zero where it does not
 * @param backupEligible whether it may be copied to other devices of its owner by whoever made the device
 * @param backedUp whether it has been
 * @param model the kind of authenticator, as it names itself; zero where it does not
 */
record KeyMaterial(
        byte[] credentialId, byte[] publicKey, long signCount, boolean backupEligible, boolean backedUp, UUID model) {}
