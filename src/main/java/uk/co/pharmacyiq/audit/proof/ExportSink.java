package uk.co.pharmacyiq.audit.proof;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where the files of an export go, one after the other. */
interface ExportSink extends Closeable {

    /** Begins a file; it must be closed before the next one begins. */
    OutputStream file(String name) throws IOException;

    default void write(String name, byte[] content) throws IOException {
        try (var out = file(name)) {
            out.write(content);
        }
    }

    @Override
    default void close() throws IOException {}

    /** The same, everything in a folder of it. */
    default ExportSink below(String folder) {
        return name -> file(folder + "/" + name);
    }

    static ExportSink folder(Path folder) {
        return name -> {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return new BufferedOutputStream(Files.newOutputStream(file));
        };
    }

    /** One zip file; closing it ends the zip and leaves the stream open. */
    static ExportSink zip(OutputStream out) {
        var zip = new ZipOutputStream(out);
        return new ExportSink() {
            @Override
            public OutputStream file(String name) throws IOException {
                zip.putNextEntry(new ZipEntry(name));
                return new FilterOutputStream(zip) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        zip.write(bytes, from, length);
                    }

                    @Override
                    public void close() throws IOException {
                        zip.closeEntry();
                    }
                };
            }

            @Override
            public void close() throws IOException {
                zip.finish();
            }
        };
    }
}
