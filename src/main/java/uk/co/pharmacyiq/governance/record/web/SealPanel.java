package uk.co.pharmacyiq.governance.record.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.co.pharmacyiq.audit.state.SealState;
import uk.co.pharmacyiq.site.LondonTime;

/**
 * The seal of the whole record, as it stands on its pages: green while it holds, else red and why.
 *
 * @param text one sentence
 * @param facts who outside saw the record last, and when
 */
record SealPanel(boolean green, String text, List<Fact> facts) {

    /** A line of two columns. */
    record Fact(String name, String value) {}

    static SealPanel of(SealState state, long sealed, Instant now) {
        var trouble = state.trouble(now);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Your entries sealed", count(sealed)));
        state.published()
                .ifPresent(last -> facts.add(new Fact(
                        "Last sealed", LondonTime.seconds(last.at()) + " (checkpoint " + count(last.size()) + ")")));
        state.holders().stream()
                .filter(holder -> holder.kind().equals("file"))
                .forEach(holder -> facts.add(new Fact("Kept in the file " + holder.name(), held(holder))));
        state.witnessed()
                .forEach(one -> facts.add(new Fact(
                        "Seen by the witness " + one.name(),
                        LondonTime.seconds(one.at()) + " (checkpoint " + count(one.size()) + ")")));
        state.stamped()
                .forEach(
                        one -> facts.add(new Fact("Time-stamped by " + one.authority(), LondonTime.seconds(one.at()))));
        return new SealPanel(
                trouble.isEmpty(),
                trouble.map(why ->
                                why + " Work goes on and is written down; it is sealed as soon as sealing is up again.")
                        .orElse(
                                "Every entry up to the last checkpoint is sealed: nobody can change or remove one unseen."),
                facts);
    }

    private static String held(SealState.Holder holder) {
        return holder.keptAt().map(LondonTime::seconds).orElse("never") + " (checkpoint " + count(holder.size()) + ")"
                + (holder.state().equals("consistent") ? "" : ", " + holder.state());
    }

    static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
