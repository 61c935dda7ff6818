package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.site.share.FairShares;
import uk.co.pharmacyiq.site.share.Turn;
import uk.co.pharmacyiq.site.share.Whose;

/**
 * Keeps a request waiting until it is the turn of whoever sent it, before anybody is looked up. On whose share a request
 * counts is remembered from earlier ones with the same secret; that lets nobody in, so it may be out of date.
 */
final class Turns {

    /** So many secrets, those shown last; others count as a stranger's until they are looked up. */
    private static final int MOST = 20_000;

    private static final Turn NONE_NEEDED = () -> {};

    private final FairShares shares;
    private final Map<ByteBuffer, OrganisationId> seen = Collections.synchronizedMap(new LastSeen());

    Turns(FairShares shares) {
        this.shares = shares;
    }

    /** Organisations by the hashes of secrets; the one that was not shown for longest goes first. */
    private static final class LastSeen extends LinkedHashMap<ByteBuffer, OrganisationId> {

        private static final long serialVersionUID = 1L;

        private LastSeen() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, OrganisationId> eldest) {
            return size() > MOST;
        }
    }

    /** Waits for a turn; whoever has none left is told to come again. */
    Place take(HttpServletRequest request, Shown shown) {
        var hash = shown.secret().map(secret -> ByteBuffer.wrap(secret.hash()));
        var whose = hash.flatMap(each -> Optional.ofNullable(seen.get(each)))
                .<Whose>map(Whose.Of::new)
                .orElseGet(() -> new Whose.Stranger(request.getRemoteAddr()));
        return needsNone(request.getRequestURI())
                ? new Place(shown, Optional.empty(), whose, NONE_NEEDED)
                : new Place(shown, hash, whose, turn(whose));
    }

    /**
     * A monitor never waits, nor counts. Nor does what goes on between us and a provider of sign-in: whoever comes back from
     * one holds on while the provider asks us for our keys, and a turn held for a slow provider would keep all others out.
     */
    private static boolean needsNone(String path) {
        return path.startsWith("/health/") || path.startsWith("/oidc/");
    }

    String retryAfter() {
        return Long.toString(shares.retryAfterSeconds());
    }

    private Turn turn(Whose whose) {
        return shares.enter(whose).orElseThrow(() -> BadArrival.tooMuch(whose));
    }

    /** The turn of one request. */
    final class Place implements AutoCloseable {

        private final Shown shown;
        private final Optional<ByteBuffer> hash;
        private final Whose whose;
        private Turn turn;

        private Place(Shown shown, Optional<ByteBuffer> hash, Whose whose, Turn turn) {
            this.shown = shown;
            this.hash = hash;
            this.whose = whose;
            this.turn = turn;
        }

        Shown shown() {
            return shown;
        }

        /** Says whose it is, now that it was looked up: who counted as a stranger counts on their organisation from now on. */
        void isOf(Optional<OrganisationId> organisation) {
            if (hash.isEmpty()) {
                return;
            }
            if (organisation.isEmpty()) {
                seen.remove(hash.get());
                return;
            }
            seen.put(hash.get(), organisation.get());
            if (whose.organisation().isEmpty()) {
                turn.close();
                turn = NONE_NEEDED;
                turn = Turns.this.turn(new Whose.Of(organisation.get()));
            }
        }

        @Override
        public void close() {
            turn.close();
        }
    }
}
