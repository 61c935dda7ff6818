package uk.co.pharmacyiq.inventory.ordering.suppliers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;

/**
 * A firm the organisation buys from.
 *
 * @param active whether orders may go to it
 * @param version counts its changes
 */
public record Supplier(UUID id, Details details, boolean active, int version) {

    /**
     * What is said of it.
     *
     * @param licence the number of its wholesale or manufacturing licence; empty where none is on file
     */
    public record Details(SupplierKind kind, Firm firm, String licence, Dealing dealing) {}

    /** Who it is: the account is the pharmacy's own number there, the e-mail address where orders go; both may be empty. */
    public record Firm(String name, String address, String account, String orderEmail) {}

    /**
     * How it deals.
     *
     * @param minimumOrder in pence; 0 for none
     * @param leadDays how many days after it was placed in time an order comes
     * @param cutOff until when an order counts as of that day, in London
     */
    public record Dealing(OrderChannel channel, long minimumOrder, int leadDays, LocalTime cutOff) {}

    public String name() {
        return details.firm().name();
    }

    /** When an order placed at this moment should come. Nothing comes on Sundays; bank holidays are not reckoned with. */
    public LocalDate expected(ZonedDateTime placed) {
        var dealing = details.dealing();
        var day = placed.toLocalTime().isBefore(dealing.cutOff())
                ? placed.toLocalDate()
                : placed.toLocalDate().plusDays(1);
        for (int left = dealing.leadDays(); left > 0 || day.getDayOfWeek() == DayOfWeek.SUNDAY; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
        }
        return day;
    }

    /** Whether a drug of this schedule is got from it by requisition on form FP10CDF (MDR 2001, regulation 14). */
    public boolean needsRequisition(Level level) {
        return details.kind().needsRequisition(level, !details.licence().isEmpty());
    }
}
