package uk.co.pharmacyiq.governance.rights.copy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A copy as a file. */
public record CopyFile(Form form, byte[] content) {

    /** What a copy can be had as. */
    public enum Form {
        PDF("application/pdf"),
        JSON("application/json");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** As it stands in addresses and in the file's name. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Form> of(String code) {
            return Stream.of(values()).filter(form -> form.code().equals(code)).findFirst();
        }
    }

    /** SHA-256 of its bytes, in hexadecimal: what the record knows it by. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CopyFile file && form == file.form && MessageDigest.isEqual(content, file.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "CopyFile[" + form + "]";
    }
}
