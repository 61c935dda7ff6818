package uk.co.pharmacyiq.governance.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Writes a mark into a zip file that has none: as its comment, so that every file in it stays as it was signed. */
final class ZipMark {

    /** How long the record at the end of a zip file is that has no comment; the comment's length is its last two bytes. */
    private static final int END = 22;

    private static final int SIGNATURE = 0x504b0506;
    private static final int MOST = 1_000;

    private ZipMark() {}

    static void write(Path zip, String mark) throws IOException {
        var comment = mark.getBytes(UTF_8);
        if (comment.length > MOST) {
            throw new IllegalArgumentException("too long a mark");
        }
        try (var file = new RandomAccessFile(zip.toFile(), "rw")) {
            file.seek(file.length() - END);
            if (file.readInt() != SIGNATURE) {
                throw new IOException("not a zip file without a comment");
            }
            file.seek(file.length() - 2);
            file.write(comment.length & 0xff);
            file.write(comment.length >> 8);
            file.write(comment);
        }
    }
}
