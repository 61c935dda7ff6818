package uk.co.pharmacyiq.inventory.counting.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.co.pharmacyiq.inventory.counting.Pounds;
import uk.co.pharmacyiq.inventory.counting.ViewShrinkage;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Bar;

/** What corrections of the books took away, by month and by reason. */
record ShrinkagePage(PremisesId premises, ViewShrinkage.View view) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uu", Locale.UK);

    String path(String rest) {
        return "/premises/" + premises + "/" + rest;
    }

    boolean empty() {
        return view.parts().isEmpty();
    }

    List<Bar> months() {
        return view.months().stream()
                .map(month -> bar(
                        MONTH.format(month),
                        view.parts().stream().filter(part -> part.month().equals(month))))
                .toList();
    }

    List<Bar> reasons() {
        return Stream.of(Reason.values())
                .filter(reason -> view.parts().stream().anyMatch(part -> part.reason() == reason))
                .map(reason -> bar(reason.title(), view.parts().stream().filter(part -> part.reason() == reason)))
                .toList();
    }

    List<ViewShrinkage.Part> parts() {
        return view.parts().stream()
                .sorted(Comparator.comparing(ViewShrinkage.Part::month).reversed())
                .toList();
    }

    String month(YearMonth month) {
        return MONTH.format(month);
    }

    String pounds(long pence) {
        return Pounds.of(pence);
    }

    private static Bar bar(String label, Stream<ViewShrinkage.Part> parts) {
        long pence = parts.mapToLong(ViewShrinkage.Part::lostPence).sum();
        return new Bar(label, pence, Pounds.of(pence), pence > 0 ? "expired" : "muted");
    }
}
