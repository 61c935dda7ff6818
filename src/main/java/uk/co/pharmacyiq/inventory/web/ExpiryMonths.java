package uk.co.pharmacyiq.inventory.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.site.Bar;
import uk.co.pharmacyiq.site.desk.Here;

/** What is past its expiry, and what expires in the next three months, month by month. */
record ExpiryMonths(LocalDate today, List<BatchRow> rows) {

    private static final int AHEAD = 3;

    /** A month with its batches; what has expired comes first, whatever its month was. */
    record Month(String title, List<BatchRow> rows, String kind) {}

    static ExpiryMonths of(Here here, StockLook look) {
        var until = YearMonth.from(here.today()).plusMonths(AHEAD).atEndOfMonth();
        var request = FindStock.Request.all(here.premises()).between(Optional.empty(), Optional.of(until));
        return new ExpiryMonths(
                here.today(),
                look.rows(here, request).stream()
                        .filter(row -> row.row().kind() != PlaceKind.TRANSIT)
                        .toList());
    }

    List<Month> months() {
        var months = new ArrayList<Month>();
        months.add(new Month("Expired", rows.stream().filter(BatchRow::expired).toList(), "expired"));
        for (int i = 0; i <= AHEAD; i++) {
            var month = YearMonth.from(today).plusMonths(i);
            months.add(new Month(
                    Shown.month(month),
                    rows.stream()
                            .filter(row -> !row.expired()
                                    && YearMonth.from(row.row().lot().expiry().lastDay())
                                            .equals(month))
                            .toList(),
                    i < 1 ? "soon" : "plain"));
        }
        return List.copyOf(months);
    }

    /** How many batches each month. */
    List<Bar> bars() {
        return months().stream()
                .map(month -> new Bar(
                        month.title(),
                        month.rows().size(),
                        Integer.toString(month.rows().size()),
                        month.kind()))
                .toList();
    }

    long within(int days) {
        var last = today.plusDays(days);
        return rows.stream()
                .filter(row -> row.supplies() && !row.expired())
                .filter(row -> !row.row().lot().expiry().lastDay().isAfter(last))
                .count();
    }
}
