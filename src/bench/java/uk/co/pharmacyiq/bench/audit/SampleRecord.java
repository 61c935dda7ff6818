package uk.co.pharmacyiq.bench.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.co.pharmacyiq.audit.outages.Appending;
import uk.co.pharmacyiq.audit.proof.EventProofs;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** A sealed record of some organisations, of which the first has many events and a signed checkpoint. */
final class SampleRecord implements AutoCloseable {

    private static final String ANY = """
            select event_id from audit.leaf where organisation_id = ? and idx % ? = 0 order by idx limit ?
            """;

    private final BenchDatabase database;
    private final Appending appending;
    private final BenchSealer sealer;
    private final Filler filler;
    private final Tenants tenants;
    private final EventProofs proofs;

    SampleRecord(BenchDatabase database, int organisations) throws IOException {
        this.database = database;
        this.appending = database.appending(2);
        this.sealer = BenchSealer.of(database);
        this.filler = new Filler(database);
        this.tenants = Tenants.of(organisations);
        this.proofs = appending.with(EventProofs.class);
    }

    /** The public key of the log of heads, as the verifier is given it. */
    String key() {
        return sealer.keys().signing().getFirst().verifier().text();
    }

    Tenants tenants() {
        return tenants;
    }

    OrganisationId organisation() {
        return tenants.all().getFirst();
    }

    BenchSealer sealer() {
        return sealer;
    }

    Appending appending() {
        return appending;
    }

    /** Adds events of the first organisation and a few of every other one, and seals them. */
    void grow(int events) throws SQLException, IOException {
        for (int left = events; left > 0; left -= 200_000) {
            filler.add(Math.min(left, 200_000), this::organisation);
            sealer.catchUp();
        }
        filler.add(tenants.all().size(), tenants::any);
        sealer.catchUp();
    }

    /** Adds events, of organisations by their business, without sealing them. */
    void write(int events) throws SQLException, IOException {
        filler.add(events, tenants::busy);
    }

    /** Has the newest checkpoint of the organisation signed. */
    void sign() {
        bound(() -> {
            proofs.ask(organisation());
            return "";
        });
        sealer.catchUp();
    }

    /** Some of its events, evenly from the beginning on. */
    List<UUID> events(int step, int count) {
        return database.administrator()
                .queryForList(ANY, UUID.class, organisation().value(), step, count);
    }

    /** The proof of an event, as a file. */
    String proof(UUID event) {
        return bound(() -> proofs.proofOf(organisation(), event, Set.of()).orElseThrow());
    }

    /** Something done in a transaction of the organisation. */
    String bound(Bound work) {
        var done = appending.transactions().execute(_ -> {
            appending.bind(organisation());
            return List.of(work.text());
        });
        return done.getFirst();
    }

    /** What can be done there. */
    interface Bound {
        String text();
    }

    @Override
    public void close() {
        filler.close();
        sealer.close();
        appending.close();
    }
}
