package uk.co.pharmacyiq.controlled.papers;

/** Tells an inspector what is in an extract and how to check it, offline. */
final class ExtractReadMe {

    private ExtractReadMe() {}

    static String of(SectionSheet.Where where, String period) {
        return """
            Extract of the controlled drugs register of %s, %s
            %s

            register.pdf              the sections as pages, to be read
            register.csv              the same entries as a table
            refused.csv               what somebody tried to write in that time and was refused
            sections.jsonl            each section, and how many entries of it are here
            entries.jsonl             each entry as the text that its digest stands for
            statement.tlog-proof      the event of this extract on the pharmacy's sealed record: what was in it when it was made
            proofs                    the event of each entry on the sealed record
            checkpoint                the size and root of that record, signed; keep it

            How to check it
            Take VerifyAuditLog.java and the platform's public key from the inspectorate or the contract, not from the pharmacy.
            With a JDK 17 or later, and no network:

                java VerifyAuditLog.java register EXTRACT.zip --key KEY

            It shows that every file here is the one this extract was made with; that the numbers of each section have no gap
            and every digest follows from the entry before; that each entry is the one that was sealed when it was written; and,
            from the events of the entries just before and just after, that none was left out at either end. An entry that was
            put in, altered or left out is named with its section and number.

            A paper of the same days that was taken earlier can be compared with this one, entry by entry. Footnotes stand in
            register.pdf and register.csv; each is an event of its own on the pharmacy's record.
            """.formatted(where.premises(), where.organisation(), period);
    }
}
