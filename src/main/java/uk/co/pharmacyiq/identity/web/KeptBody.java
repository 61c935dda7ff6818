package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request to the API whose body has been read, so that it can be both digested and understood. */
final class KeptBody extends HttpServletRequestWrapper {

    /** More than any request of ours has reason to be. */
    private static final int MOST_BYTES = 1 << 20;

    private final byte[] body;

    private KeptBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** Reads the body of a writing request to the API; empty for every other request. */
    static Optional<KeptBody> of(HttpServletRequest request) throws IOException {
        return Csrf.isUnsafe(request) && request.getRequestURI().startsWith("/api/")
                ? Optional.of(read(request, MOST_BYTES))
                : Optional.empty();
    }

    static KeptBody read(HttpServletRequest request, int most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw BadArrival.tooLarge();
        }
        var bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw BadArrival.tooLarge();
        }
        return new KeptBody(request, bytes);
    }

    byte[] bytes() {
        return body.clone();
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return bytes.read(into, from, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("the body is here already");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
