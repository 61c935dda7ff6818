package uk.co.pharmacyiq.controlled;

import java.security.SecureRandom;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of an entry or footnote is personal, as it lies sealed.
 *
 * @param salt random, so that the digest over it tells nobody what it stands for
 * @param by who wrote it, as they were called
 * @param registration their number with the GPhC, or empty
 * @param name from whom it came, or to whom it went
 * @param professional the healthcare professional who collected, or empty
 */
record Written(
        String salt,
        String by,
        String registration,
        String name,
        String address,
        String authority,
        String professional,
        String note) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What somebody signs, before it says anything. */
    static Written by(String name, String registration) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new Written(HexFormat.of().formatHex(salt), name, registration, "", "", "", "", "");
    }

    Written saying(Particulars particulars) {
        return switch (particulars) {
            case Particulars.Obtained(var from) -> told(from, "", "", "");
            case Particulars.Supplied supplied ->
                told(
                        supplied.to(),
                        supplied.authority(),
                        supplied.collection()
                                .flatMap(Particulars.Collection::professional)
                                .map(party -> party.name() + ", " + party.address())
                                .orElse(""),
                        supplied.despiteBalance().orElse(""));
            case Particulars.Destroyed destroyed ->
                told(destroyed.witness(), destroyed.authority(), "", destroyed.note());
            case Particulars.Opened opened -> noting(opened.note());
        };
    }

    Written noting(String words) {
        return new Written(salt, by, registration, name, address, authority, professional, words);
    }

    private Written told(Particulars.Party party, String by, String collected, String words) {
        return new Written(
                salt,
                this.by,
                registration,
                party.name().strip(),
                party.address().strip(),
                by.strip(),
                collected,
                words);
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    static Written read(String text) {
        return JSON.readValue(text, Written.class);
    }
}
