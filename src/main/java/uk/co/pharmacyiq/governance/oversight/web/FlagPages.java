package uk.co.pharmacyiq.governance.oversight.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.oversight.Flag;
import uk.co.pharmacyiq.governance.oversight.ViewFlags;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** Flags as pages show them. */
final class FlagPages {

    private FlagPages() {}

    /** A flag in the list, or at the head of its own page. */
    record Row(String href, String what, String who, String when, String why, boolean open, String state) {

        static Row of(Flag flag, Map<PersonId, String> people) {
            return new Row(
                    "/oversight/flags/" + flag.id(),
                    flag.kind().title(),
                    flag.person()
                            .map(id -> people.getOrDefault(id, "Somebody no longer known"))
                            .orElse("Nobody signed in"),
                    LondonTime.time(flag.began()),
                    flag.why(),
                    flag.settled().isEmpty(),
                    flag.settled()
                            .map(settled -> "Looked into by " + people.getOrDefault(settled.by(), "somebody") + " on "
                                    + LondonTime.time(settled.at()))
                            .orElse("To look into"));
        }
    }

    /** All flags. */
    record Listing(List<Row> rows) {

        static Listing of(ViewFlags.Listing listing) {
            return new Listing(listing.flags().stream()
                    .map(flag -> Row.of(flag, listing.people()))
                    .toList());
        }

        long open() {
            return rows.stream().filter(Row::open).count();
        }
    }

    /** One flag with its entries. */
    record One(Row row, List<Line> lines, String note, String typed, List<FieldError> errors, boolean maySettle) {

        /** An entry of the record. */
        record Line(String href, String time, String sentence) {}

        static One of(ViewFlags.Shown shown, boolean maySettle, @Nullable Fields typed, @Nullable Refusal reason) {
            var flag = shown.flag();
            return new One(
                    Row.of(flag, shown.people()),
                    shown.entries().stream()
                            .map(told -> new Line(
                                    "/record/" + told.entry().id(),
                                    LondonTime.seconds(told.entry().taken()),
                                    told.sentence()))
                            .toList(),
                    flag.settled().map(Flag.Settled::note).orElse(""),
                    typed == null ? "" : typed.shown("note"),
                    reason == null ? List.of() : FieldError.of(reason),
                    maySettle && flag.settled().isEmpty());
        }

        @Nullable
        String error(String field) {
            return FieldError.of(errors, field);
        }
    }
}
