package uk.co.pharmacyiq.audit.proof;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.tree.Merkle;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** Signed checkpoints of organisations, and their way into the published log of heads. */
final class Heads {

    private static final String SIGNED = """
            select s.log, s.size, s.note, h.salt, h.head_idx
              from audit.signed_head s
              join audit.sealed_head h
                on h.organisation_id = s.organisation_id and h.log = s.log and h.size = s.size
             where s.organisation_id = :organisation
               and s.log = :log
               and s.size > :index
               and exists (select 1 from audit.checkpoint c where c.log = s.log and c.size > h.head_idx)
             order by s.size desc
             limit 1
            """;

    /** Of the newest that witnesses saw, the one that most of them saw; if none did, the newest. */
    private static final String PUBLISHED = """
            with seen as (
                select size, count(*) as witnesses
                  from (select size
                          from audit.cosignature
                         where log = :log and size > :index
                         order by size desc
                         limit 40) newest
                 group by size)
            select c.note
              from audit.checkpoint c
              left join seen on seen.size = c.size
             where c.log = :log
               and c.size > :index
               and (seen.size is not null or c.size = (select max(size) from audit.checkpoint where log = :log))
             order by coalesce(seen.witnesses, 0) desc, c.size desc
             limit 1
            """;

    private static final String COSIGNED = """
            select line
              from audit.cosignature
             where log = :log
               and size = :size
             order by key_name
            """;

    /** An organisation's checkpoint, signed, with what places it in the log of heads. */
    record Signed(int log, long size, String note, byte[] salt, long headIdx) {}

    /** The proof that a checkpoint is an entry of the log of heads. */
    record InLogOfHeads(long index, byte[] salt, List<byte[]> hashes, SignedNote checkpoint) {}

    private final JdbcClient jdbc;

    Heads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest signed checkpoint that covers a place; empty until somebody asked and the sealer answered. */
    Optional<Signed> covering(OrganisationId organisation, int log, long index) {
        return jdbc.sql(SIGNED)
                .param("organisation", organisation.value())
                .param("log", log)
                .param("index", index)
                .query(Signed.class)
                .optional();
    }

    InLogOfHeads place(Signed head) {
        var published = jdbc.sql(PUBLISHED)
                .param("log", head.log())
                .param("index", head.headIdx())
                .query(String.class)
                .single();
        var note = SignedNote.parse(published).orElseThrow(() -> new IllegalStateException("a published note is none"));
        long size = Checkpoint.of(note)
                .orElseThrow(() -> new IllegalStateException("a published note is no checkpoint"))
                .size();
        for (var line : jdbc.sql(COSIGNED)
                .param("log", head.log())
                .param("size", size)
                .query(String.class)
                .list()) {
            note = note.with(line);
        }
        var hashes = Merkle.inclusionProof(head.headIdx(), size, StoredTree.ofHeads(jdbc, head.log()));
        return new InLogOfHeads(head.headIdx(), head.salt(), hashes, note);
    }
}
