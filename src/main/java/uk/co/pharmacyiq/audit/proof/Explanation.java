package uk.co.pharmacyiq.audit.proof;

import uk.co.pharmacyiq.kernel.OrganisationId;

/** The text that lies on top of an export, for whoever opens it without us. */
final class Explanation {

    private Explanation() {}

    static String of(OrganisationId organisation, Heads.Signed head) {
        return """
            The audit record of organisation %s, its first %d events.

            checkpoint            size and root of the record, signed (C2SP signed note)
            tile/, tile/entries/  hashes and public texts of all events, 256 a file (C2SP tlog-tiles)
            head.tlog-proof       this checkpoint is an entry of the platform's log of heads, which witnesses cosigned
            checkpoints/          what was signed earlier, named by size
            keys                  public keys of the log and of witnesses; take yours from elsewhere, not from here
            events.jsonl          the events with what was sealed beside them; checked line by line
            events.csv            the same as a table, and
            audit-events.ndjson   as FHIR R4 AuditEvents: for reading, not for proving

            To check all of it, with nothing but a JDK 17 or later and no trust in whoever gave you this:

                java VerifyAuditLog.java export FOLDER --key PLATFORM-KEY --previous A-CHECKPOINT-YOU-KEPT

            Keep the file "checkpoint". Next time it proves that nothing up to here was changed since.
            """.formatted(organisation, head.size());
    }
}
