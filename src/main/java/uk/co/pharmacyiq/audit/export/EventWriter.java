package uk.co.pharmacyiq.audit.export;

import java.io.Closeable;
import java.io.IOException;

/** Takes events one after the other, in the order they are to stand in the file. Closing it ends the file, not the stream. */
public interface EventWriter extends Closeable {

    void write(ExportedEvent event) throws IOException;
}
