package uk.co.pharmacyiq.medicines;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Opens a release as it was delivered: a folder, a zip as TRUD sends it (its barcodes are in a zip of their own inside), a
 * file of comma-separated text, plain or packed with xz. Nothing is unpacked to disk; what is unpacked in passing is
 * limited in number, size and ratio.
 */
final class ReleaseFiles {

    /** Limits on what is packed: a true release has about 20 files, 1 GB and a ratio of 30. */
    record Limits(int files, long bytes, long ratio) {
        static final Limits USUAL = new Limits(200, 4L << 30, 200);
    }

    private static final long RATIO_COUNTS_FROM = 1L << 20;
    private static final int XZ_MEMORY_KIB = 128 * 1024;

    /** Takes one file of a release, by its bare name. */
    interface FileReader {
        void read(String name, InputStream in) throws IOException;
    }

    private final Limits limits;
    private int files;
    private long bytes;

    ReleaseFiles(Limits limits) {
        this.limits = limits;
    }

    /** Hands on each file of the release. */
    void each(Path release, FileReader taker) {
        var name = bareName(release);
        try {
            if (Files.isDirectory(release)) {
                folder(release, taker);
            } else if (!Files.isRegularFile(release)) {
                throw new UnreadableRelease(name, "", "there is no such file or folder");
            } else if (name.endsWith(".zip")) {
                zip(release, taker);
            } else {
                single(release, name, taker);
            }
        } catch (ZipException damaged) {
            throw new UnreadableRelease(name, "", "the zip is damaged or cut short", damaged);
        } catch (IOException unreadable) {
            throw new UnreadableRelease(name, "", "the file cannot be read, or is damaged or cut short", unreadable);
        }
    }

    static String bareName(Path release) {
        var name = release.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private void folder(Path folder, FileReader taker) throws IOException {
        try (var inside = Files.newDirectoryStream(folder)) {
            for (var path : inside) {
                if (!Files.isRegularFile(path)) {
                    continue;
                }
                if (bareName(path).endsWith(".zip")) {
                    zip(path, taker);
                } else {
                    single(path, bareName(path), taker);
                }
            }
        }
    }

    private void single(Path file, String name, FileReader taker) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            if (name.endsWith(".xz")) {
                var unpacked = new XZInputStream(in, XZ_MEMORY_KIB);
                taker.read(name.substring(0, name.length() - 3), limited(unpacked, name, Files.size(file)));
            } else {
                taker.read(name, in);
            }
        }
    }

    private void zip(Path file, FileReader taker) throws IOException {
        var archive = bareName(file);
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.files()) {
                throw new UnreadableRelease(archive, "", "the zip holds too many files");
            }
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                if (entry.isDirectory()) {
                    continue;
                }
                var name = safeName(archive, entry.getName());
                try (var in = limited(zip.getInputStream(entry), name, entry.getCompressedSize())) {
                    if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                        nested(name, in, taker);
                    } else {
                        taker.read(name, in);
                    }
                }
            }
        }
    }

    /** A zip within the zip; one level is all that is ever delivered, so deeper ones are not opened. */
    private void nested(String archive, InputStream packed, FileReader taker) throws IOException {
        var zip = new ZipInputStream(packed);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                var name = safeName(archive, entry.getName());
                taker.read(name, limited(zip, name, -1));
            }
        }
    }

    private String safeName(String archive, String name) {
        if (++files > limits.files()) {
            throw new UnreadableRelease(archive, "", "the zip holds too many files");
        }
        if (name.startsWith("/") || name.contains("\\") || name.contains(":") || ("/" + name + "/").contains("/../")) {
            throw new UnreadableRelease(archive, "file " + files, "the zip holds a file whose name leads out of it");
        }
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Counts what comes out; the whole release shares one limit. */
    private InputStream limited(InputStream in, String name, long packedSize) {
        return new FilterInputStream(in) {
            private long own;

            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                count(Math.max(read, 0));
                return read;
            }

            private void count(int read) {
                own += read;
                bytes += read;
                if (bytes > limits.bytes()) {
                    throw new UnreadableRelease(name, "byte " + own, "the release unpacks to more than any release");
                }
                if (packedSize > 0 && own > RATIO_COUNTS_FROM && own / packedSize > limits.ratio()) {
                    throw new UnreadableRelease(name, "byte " + own, "the file unpacks to far more than it should");
                }
            }

            @Override
            public void close() {
                // The archive closes what it opened; a parser must not.
            }
        };
    }

    /** A release cannot be read to its end: says which file, where, and what is wrong. Nothing of it was taken. */
    static final class UnreadableRelease extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String file;
        private final String position;
        private final String wrong;

        UnreadableRelease(String file, String position, String wrong) {
            super(file + " " + position + ": " + wrong);
            this.file = file;
            this.position = position;
            this.wrong = wrong;
        }

        UnreadableRelease(String file, String position, String wrong, Throwable cause) {
            this(file, position, wrong);
            initCause(cause);
        }

        MedicinesRefusal refusal() {
            return new MedicinesRefusal.ReleaseUnreadable(file, position, wrong);
        }
    }
}
