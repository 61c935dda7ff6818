package uk.co.pharmacyiq.patients.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.co.pharmacyiq.patients.record.Entry.Change;
import uk.co.pharmacyiq.patients.record.FactKind;

/** What can be done to something that stands on a record. Nothing is ever overwritten: each leaves a version of its own. */
enum EntryAct {
    CHANGE(
            "change",
            "It has changed. What stood here was right until now.",
            Change.CHANGED,
            "The change was recorded."),
    CORRECT("correct", "It was written down wrongly. Correct it.", Change.CORRECTED, "The correction was recorded."),
    END("end", "It no longer holds. End it.", Change.ENDED, "It was ended. It stays in the history."),
    WITHDRAW(
            "withdraw",
            "It was entered in error: it never was so, or belongs to somebody else.",
            Change.WITHDRAWN,
            "It was marked as entered in error. It stays in the history.");

    private final String code;
    private final String words;
    private final Change change;
    private final String done;

    EntryAct(String code, String words, Change change, String done) {
        this.code = code;
        this.words = words;
        this.change = change;
        this.done = done;
    }

    static Optional<EntryAct> parse(String code) {
        return Stream.of(values()).filter(act -> act.code.equals(code)).findFirst();
    }

    /** What makes sense for a kind: a fact is corrected, what somebody thought is not (DP-08). */
    static List<EntryAct> of(FactKind kind, boolean opinion) {
        return Stream.of(values())
                .filter(act -> !opinion || act != CORRECT && act != CHANGE)
                .filter(act -> kind != FactKind.DISAGREEMENT || act == WITHDRAW || act == CORRECT)
                .toList();
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }

    Change change() {
        return change;
    }

    /** What is said when it is done. */
    String done() {
        return done;
    }

    /** Whether what is typed becomes the new version. */
    boolean takesFact() {
        return this == CHANGE || this == CORRECT;
    }
}
