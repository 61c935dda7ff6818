package uk.co.pharmacyiq.inventory.recall.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.recall.Affected;
import uk.co.pharmacyiq.inventory.recall.Alert;
import uk.co.pharmacyiq.inventory.recall.HandleAlert;
import uk.co.pharmacyiq.inventory.recall.Standing;
import uk.co.pharmacyiq.inventory.recall.SuppliedPatients;
import uk.co.pharmacyiq.inventory.recall.ViewAlerts;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.desk.Here;

/**
 * One alert: what is recalled, where it stands, what was done, what to do next.
 *
 * @param patients whom these premises supplied; empty where nobody knows or this person may not see it
 * @param typed what was sent and refused; null where nothing was
 */
record AlertPage(
        Here here,
        ViewAlerts.View view,
        Optional<List<SuppliedPatients.Supplied>> patients,
        @Nullable Fields typed,
        List<FieldError> errors) {

    private static final Set<String> SHOWN = Set.of("quantity", "lookedBy", "note");

    static AlertPage of(Here here, ViewAlerts.View view, Optional<List<SuppliedPatients.Supplied>> patients) {
        return new AlertPage(here, view, patients, null, List.of());
    }

    AlertPage refused(Fields sent, Refusal reason) {
        var shown = FieldError.of(reason).stream()
                .map(each -> SHOWN.contains(each.field()) ? each : new FieldError("", each.message()))
                .distinct()
                .toList();
        return new AlertPage(here, view, patients, sent, shown);
    }

    AlertFacts facts() {
        return new AlertFacts(view);
    }

    Alert alert() {
        return view.row().alert();
    }

    Standing standing() {
        return view.row().at(here.premises());
    }

    DueText due() {
        return DueText.of(alert(), standing(), view.now());
    }

    String path() {
        return here.path(alert().id().toString());
    }

    String list() {
        return here.path("");
    }

    boolean mayAct() {
        return here.may(HandleAlert.PERMISSION) && standing().closedAt().isEmpty();
    }

    boolean isWaiting() {
        return standing().state() == Standing.State.WAITING;
    }

    /** Stock that is exactly what is recalled and could be supplied as things are. */
    List<Affected> onShelf() {
        return view.stock().stream()
                .filter(each -> each.isOnShelf() && alert().means(each.lot()))
                .toList();
    }

    /** Stock that only its batch number points at. */
    List<Affected> perhaps() {
        return view.stock().stream()
                .filter(each -> each.isOnShelf() && !alert().means(each.lot()))
                .toList();
    }

    boolean offersHold() {
        return mayAct()
                && alert().head().kind().recallsStock()
                && !(onShelf().isEmpty() && perhaps().isEmpty());
    }

    /** What remains to be done here once it was seen and nothing of it stands on a shelf. */
    String next() {
        return standing().heldNow().isZero()
                ? "Look on the shelves, note what you found, then close the alert below."
                : "Take the packs off the shelves and put them into quarantine. Count them, then close the alert below.";
    }

    /** How many premises hold some of it where it could be supplied. */
    long placesHolding() {
        return view.stock().stream()
                .filter(Affected::isOnShelf)
                .map(Affected::premises)
                .distinct()
                .count();
    }

    String quantity() {
        return typed == null ? standing().heldNow().toString() : typed.shown("quantity");
    }

    String lookedBy() {
        return typed == null || typed.text("lookedBy") == null ? here.asking().displayName() : typed.shown("lookedBy");
    }

    String note() {
        return typed == null ? "" : typed.shown("note");
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
