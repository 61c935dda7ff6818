package uk.co.pharmacyiq.audit.sealing.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import uk.co.pharmacyiq.audit.WriterKeys;
import uk.co.pharmacyiq.audit.sealing.rows.EventRow;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.LeafScan;

/** The chains of all writers seen while this node leads. */
final class Chains {

    private final WriterKeys keys;
    private final Map<UUID, Chain> chains = new HashMap<>();
    private final Set<UUID> touched = new HashSet<>();

    Chains(WriterKeys keys) {
        this.keys = keys;
    }

    /** Makes the chains of these writers ready, from the database where they are known there. */
    void load(Connection connection, Set<UUID> writers) throws SQLException {
        var missing =
                writers.stream().filter(writer -> !chains.containsKey(writer)).toList();
        if (!missing.isEmpty()) {
            missing.forEach(writer -> chains.put(writer, new Chain(writer, new LinkKey(keys, writer))));
            ChainStore.load(connection, missing.stream().map(this::of).toList());
        }
    }

    Chain of(UUID writer) {
        var chain = chains.get(writer);
        if (chain == null) {
            throw new IllegalStateException("the chain of this writer was not loaded");
        }
        return chain;
    }

    Collection<Chain> all() {
        return chains.values();
    }

    /** Writes down how far the chains have come that moved since the last time. */
    void store(Connection connection) throws SQLException {
        if (!touched.isEmpty()) {
            ChainStore.store(connection, touched.stream().map(this::of).toList());
            touched.clear();
        }
    }

    /** Takes a row into its writer's chain; what is wrong with it, or with rows that waited for it, is added. */
    void take(EventRow row, Optional<LeafScan.Said> said, Gaps gaps, List<Finding> findings) {
        var chain = of(row.link().writer());
        touched.add(chain.writer());
        var forged = forged(chain, findings);
        said.ifPresent(leaf -> leaf.voids().forEach((number, link) -> {
            gaps.declaredVoid(chain, number);
            chain.pass(number, link, forged);
        }));
        if (!chain.add(row, forged) && !gaps.cameLate(chain, row)) {
            findings.add(Finding.of(row, "forged", "Another event of the same writer has the same number."));
        }
        if (said.isPresent() && chain.clock().goesBack(said.get().at())) {
            findings.add(Finding.of(row, "clock-back", "The clock of its writer was set far back before it."));
        }
    }

    /** Gives a number up: what comes after it can no longer be linked to what came before. */
    void giveUp(Chain chain, long number, List<Finding> findings) {
        touched.add(chain.writer());
        chain.pass(number, null, forged(chain, findings));
    }

    private static Consumer<EventRow> forged(Chain chain, List<Finding> findings) {
        return row -> {
            findings.add(Finding.of(row, "forged", "It does not follow from the event its writer wrote before."));
            LeafScan.of(row.leaf()).ifPresent(leaf -> leaf.voids().keySet().forEach(chain::revoke));
        };
    }
}
