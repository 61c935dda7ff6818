package uk.co.pharmacyiq.tenancy.notice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.notice.ViewNotice;

/** The organisation's part of the notice, the form to change it, and what it said before. */
record NoticePage(
        ViewNotice.View view, boolean mayChange, @Nullable Fields typed, List<FieldError> errors) {

    /** One version. */
    record Row(
            int number,
            String contact,
            String officer,
            String complaints,
            String why,
            String by,
            String at,
            String entry) {}

    String shown(String field, String now) {
        return typed == null ? now : typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    String href() {
        return "/notice/" + view.handle();
    }

    List<Row> rows() {
        return view.versions().stream()
                .map(version -> new Row(
                        version.number(),
                        version.told().contact(),
                        version.told().officer(),
                        version.told().complaints(),
                        version.why(),
                        view.people().getOrDefault(version.by(), "somebody no longer known"),
                        LondonTime.time(version.from()),
                        "/record/" + version.event()))
                .toList();
    }
}
