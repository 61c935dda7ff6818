package uk.co.pharmacyiq.bench.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.audit.AuditEvent;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.outages.Appending;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/**
 * A small business transaction of a busy organisation: the tenant bound, one stock row changed, one movement added; and,
 * besides, what each way of keeping a record adds to it.
 */
final class Business {

    private static final int PRODUCTS = 20;
    private static final int LEAF_BYTES = 850;
    private static final int SEALED_BYTES = 480;
    private static final byte[] LEAF = "l".repeat(LEAF_BYTES).getBytes(UTF_8);
    private static final byte[] SEALED = "s".repeat(SEALED_BYTES).getBytes(UTF_8);

    private static final Map<String, String> DETAILS = Map.of(
            "address", "192.0.2.7", "name", "Asha Patel", "product", "Paracetamol 500 mg tablets", "quantity", "28");

    /** One statement, so that the control is as cheap as such a chain can be. */
    private static final String CHAIN = """
            with head as (
                update bench.chain
                   set size = size + 1, hash = sha256(hash || ?)
                 where organisation_id = ?
                returning size, hash)
            insert into bench.chained (organisation_id, event_id, seq, hash, leaf, sealed)
            select ?, ?, size, hash, ?, ?
              from head
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Tenants tenants;
    private final Consumer<OrganisationId> bind;

    Business(Appending appending, Tenants tenants) {
        this.jdbc = appending.jdbc();
        this.transactions = appending.transactions();
        this.audit = appending.log();
        this.tenants = tenants;
        this.bind = appending::bind;
    }

    void unrecorded() {
        transact((_, _) -> {});
    }

    void audited() {
        transact((organisation, event) -> audit.append(event(organisation, event)));
    }

    /** The record alone, without business. */
    void onlyTheEvent() {
        var organisation = tenants.busy();
        transactions.executeWithoutResult(_ -> {
            bind(organisation);
            audit.append(event(organisation, TimeOrderedId.next()));
        });
    }

    void chainedGlobally() {
        transact((organisation, event) -> chain(new UUID(0, 0), organisation, event));
    }

    void chainedByOrganisation() {
        transact((organisation, event) -> chain(organisation.value(), organisation, event));
    }

    private void transact(BiConsumer<OrganisationId, UUID> record) {
        var organisation = tenants.busy();
        var event = TimeOrderedId.next();
        var product = ThreadLocalRandom.current().nextInt(PRODUCTS) + 1;
        transactions.executeWithoutResult(_ -> {
            bind(organisation);
            jdbc.update(
                    "update bench.stock set quantity = quantity - 1 where organisation_id = ? and product = ?",
                    organisation.value(),
                    product);
            jdbc.update(
                    "insert into bench.movement (organisation_id, movement_id, product, quantity, event_id)"
                            + " values (?, ?, ?, ?, ?)",
                    organisation.value(),
                    TimeOrderedId.next(),
                    product,
                    1,
                    event);
            record.accept(organisation, event);
        });
    }

    private void bind(OrganisationId organisation) {
        bind.accept(organisation);
    }

    private void chain(UUID chain, OrganisationId organisation, UUID event) {
        jdbc.update(CHAIN, LEAF, chain, organisation.value(), event, LEAF, SEALED);
    }

    /** An event such as the issue of stock leaves behind; one person works in each organisation. */
    static AuditEvent event(OrganisationId organisation, UUID id) {
        var person = new UUID(0x4000L, organisation.value().getLeastSignificantBits());
        return event(organisation, id, new AuditEvent.Who("person", person.toString(), id.toString(), "password+totp"));
    }

    static AuditEvent event(OrganisationId organisation, UUID id, AuditEvent.Who who) {
        return new AuditEvent(
                id,
                organisation,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                new AuditEvent.What("STOCK_ISSUE", "done", "", "movement", id.toString()),
                who,
                new AuditEvent.Where(Optional.of(new PremisesId(organisation.value())), id, ""),
                DETAILS,
                Optional.empty());
    }
}
