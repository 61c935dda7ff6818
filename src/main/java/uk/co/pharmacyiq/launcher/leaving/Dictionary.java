package uk.co.pharmacyiq.launcher.leaving;

import java.util.List;
import uk.co.pharmacyiq.launcher.leaving.TenantTable.Column;

/** What is in an export, in words: every table and column with what the database says of it. */
final class Dictionary {

    private static final String HEAD = """
            # What is in this export

            `tables/` has a file for each table, one row a line, each a JSON object (JSON Lines, UTF-8). Columns have the names
            below; moments are ISO 8601; `jsonb` columns are JSON as they were kept. What lay sealed is written in plain text;
            documents that are no text are in `files/`, and the column names the file. `record/` is the whole audit record with
            its proofs: its README.txt says how it is checked.

            Rows refer to each other by the identifiers in columns that end in `_id`; each row's `organisation_id` is yours.
            `patients.entry` says which version of an entry holds now; `patients.entry_version` what each version says, by `kind`.
            `inventory.balance` is the stock as it is, `inventory.movement` and `inventory.line` every movement of it.
            `tenancy.premises` are your premises, `identity.person` your people.

            Left out are passwords, keys and what machines keep for themselves; they are named below as left out.

            """;

    private Dictionary() {}

    static String of(List<TenantTable> tables) {
        StringBuilder text = new StringBuilder(HEAD);
        for (TenantTable table : tables) {
            text.append("## ").append(table.name()).append("\n\n");
            text.append("Primary key: organisation_id");
            table.key().forEach(column -> text.append(", ").append(column));
            text.append("\n\n| column | type | what |\n| --- | --- | --- |\n");
            table.columns()
                    .forEach(column -> text.append("| ")
                            .append(column.name())
                            .append(" | ")
                            .append(column.way() == TenantTable.Way.SEALED ? "text or file" : column.type())
                            .append(" | ")
                            .append(words(column))
                            .append(" |\n"));
            text.append('\n');
        }
        return text.toString();
    }

    private static String words(Column column) {
        String comment = column.comment().replace("|", "\\|").replace("\n", " ");
        return switch (column.way()) {
            case LEFT_OUT -> "left out" + (comment.isEmpty() ? "" : ": " + comment);
            case SEALED -> comment.replace("personal: sealed; ", "personal: ");
            case PLAIN -> comment + (column.type().equals("bytea") ? " (base64)" : "");
        };
    }
}
