package uk.co.pharmacyiq.identity.federation;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.identity.federation.QuestionStore.Begun;
import uk.co.pharmacyiq.identity.federation.QuestionStore.Mark;
import uk.co.pharmacyiq.identity.federation.QuestionStore.Purpose;
import uk.co.pharmacyiq.identity.federation.QuestionStore.Row;
import uk.co.pharmacyiq.identity.federation.protocol.Exchange.Secrets;
import uk.co.pharmacyiq.identity.federation.protocol.Verified;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.work.Work;

/**
 * A question to a provider from its beginning to its end. Its state goes to the provider and comes back; its nonce and its
 * code verifier are worked out from the state under a key that is not in the database, so nothing secret is kept.
 */
@Component
class Questions {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VERIFIED = "identity.federation_state.verified";
    private static final int DIGEST_BYTES = 16;

    private final QuestionStore store;
    private final Anteroom anteroom;
    private final MasterKey masterKey;

    Questions(QuestionStore store, Anteroom anteroom, MasterKey masterKey) {
        this.store = store;
        this.anteroom = anteroom;
        this.masterKey = masterKey;
    }

    /** The state of a question, and the secret of the browser that asks it. */
    record Ticket(SecretToken state, SecretToken browser) {

        Mark mark() {
            return new Mark(state.hash(), browser.hash());
        }
    }

    /** Who asks, where they want to go afterwards, and from where. */
    record Asking(
            Purpose purpose,
            String returnPath,
            String address,
            @Nullable UUID person,
            @Nullable UUID session) {}

    /** What a provider said, for the page after. */
    record Kept(Row row, Verified verified) {}

    boolean begin(Anteroom.Visit visit, UUID provider, Ticket ticket, Asking asking) {
        var address = SecretToken.derived(key(visit.organisation()), "address/" + asking.address())
                .hash();
        return store.begin(
                visit,
                new Begun(
                        ticket.mark(),
                        provider,
                        Arrays.copyOf(address, DIGEST_BYTES),
                        asking.purpose(),
                        asking.returnPath(),
                        asking.person(),
                        asking.session()));
    }

    Secrets secrets(OrganisationId organisation, SecretToken state) {
        var key = key(organisation);
        return new Secrets(
                state.text(),
                SecretToken.derived(key, "nonce/" + state.text()).text(),
                SecretToken.derived(key, "verifier/" + state.text()).text());
    }

    Optional<Row> answer(Anteroom.Visit visit, UUID provider, Ticket ticket) {
        return store.answer(visit, provider, ticket.mark());
    }

    void keep(Work work, SecretToken state, Verified verified) {
        var box = work.seal(VERIFIED, place(state), JSON.writeValueAsString(verified));
        store.keep(work, state.hash(), box);
    }

    Optional<Kept> kept(Anteroom.Visit visit, Ticket ticket) {
        return store.kept(visit, ticket.mark())
                .map(row -> kept(row, visit.open(VERIFIED, place(ticket.state()), box(row))));
    }

    Optional<Kept> kept(Work work, Ticket ticket) {
        return store.kept(work, ticket.mark())
                .map(row -> kept(row, work.open(VERIFIED, place(ticket.state()), box(row))));
    }

    /** The same for a page, in a transaction of its own. */
    Optional<Kept> kept(OrganisationId organisation, Ticket ticket) {
        return anteroom.visit(organisation, visit -> kept(visit, ticket));
    }

    boolean spend(Work work, Ticket ticket) {
        return store.spend(work, ticket.state().hash());
    }

    private static byte[] box(Row row) {
        var box = row.verified();
        if (box == null) {
            throw new IllegalStateException("nothing is kept");
        }
        return box;
    }

    private static Kept kept(Row row, String json) {
        return new Kept(row, JSON.readValue(json, Verified.class));
    }

    private SecretKey key(OrganisationId organisation) {
        return masterKey.derive("HmacSHA256", "federation", organisation.toString());
    }

    /** The row, as the database writes its key. */
    private static String place(SecretToken state) {
        return "\\x" + HexFormat.of().formatHex(state.hash());
    }
}
