package uk.co.pharmacyiq.access.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.co.pharmacyiq.access.Permissions;
import uk.co.pharmacyiq.access.elevation.BreakGlass;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.work.Rights;

/** The form that breaks the glass, or word that it is broken. */
record BreakGlassPage(Rights rights, String premises, String reason, List<FieldError> errors) {

    boolean open() {
        return rights.held().roleTitles().contains(BreakGlass.TITLE);
    }

    List<String> lends() {
        return Permissions.breakGlass().stream()
                .sorted()
                .map(Permissions::words)
                .toList();
    }

    List<Choice> places() {
        Map<PremisesId, String> all = rights.surroundings().premises();
        var named = all.entrySet().stream()
                .map(each -> new Choice(
                        each.getKey().toString(),
                        each.getValue(),
                        each.getKey().toString().equals(premises)))
                .sorted(Comparator.comparing(Choice::label));
        return Stream.concat(Stream.of(new Choice("", "Choose", premises.isEmpty())), named)
                .toList();
    }
}
