package uk.co.pharmacyiq.keys;

/** Tells that an organisation's keys were destroyed: what they sealed is gone for ever, and nothing more can be sealed. */
public final class KeysDestroyed extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeysDestroyed() {
        super("the keys of this organisation were destroyed");
    }
}
