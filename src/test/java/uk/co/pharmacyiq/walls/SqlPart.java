package uk.co.pharmacyiq.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A statement, or a part of it in parentheses that is a statement of its own, without the parts within it.
 *
 * @param number which of the whole it is
 */
record SqlPart(String text, List<SqlPart> inner, int number) {

    private static final Pattern BEGINS =
            Pattern.compile("\\G\\(\\s*(?:select|insert|update|delete|with)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OR_ELSE =
            Pattern.compile("\\b(?:union(?:\\s+all)?|except|intersect)\\b", Pattern.CASE_INSENSITIVE);

    /** The whole; branches of a union are parts of it. */
    static SqlPart of(String sql) {
        return of(sql, new int[] {0});
    }

    private static SqlPart of(String sql, int[] number) {
        var text = new StringBuilder();
        var inner = new ArrayList<SqlPart>();
        int own = number[0]++;
        for (int at = 0; at < sql.length(); at++) {
            if (sql.charAt(at) == '('
                    && BEGINS.matcher(sql).region(at, sql.length()).lookingAt()) {
                int end = close(sql, at);
                inner.add(of(sql.substring(at + 1, end), number));
                text.append(" part ");
                at = end;
            } else {
                text.append(sql.charAt(at));
            }
        }
        var branches = OR_ELSE.split(text);
        for (int i = 1; i < branches.length; i++) {
            inner.add(new SqlPart(branches[i], List.of(), number[0]++));
        }
        return new SqlPart(branches[0], inner, own);
    }

    private static int close(String sql, int open) {
        int depth = 0;
        for (int at = open; at < sql.length(); at++) {
            depth += sql.charAt(at) == '(' ? 1 : sql.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return sql.length();
    }
}
