package uk.co.pharmacyiq.inventory.web;

import java.util.Locale;
import uk.co.pharmacyiq.inventory.AdjustStock;
import uk.co.pharmacyiq.inventory.MoveStock;
import uk.co.pharmacyiq.inventory.QuarantineStock;
import uk.co.pharmacyiq.inventory.ReleaseStock;
import uk.co.pharmacyiq.inventory.WasteStock;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;

/** The acts on one batch at one place; they have one form, differing in what it asks. */
enum ShelfAct {
    MOVE(MovementKind.MOVE, MoveStock.PERMISSION, MoveStock.ACT, "Move stock", "Move"),
    QUARANTINE(
            MovementKind.QUARANTINE,
            QuarantineStock.PERMISSION,
            QuarantineStock.ACT,
            "Put stock in quarantine",
            "Put in quarantine"),
    RELEASE(
            MovementKind.RELEASE,
            ReleaseStock.PERMISSION,
            ReleaseStock.ACT,
            "Release stock from quarantine",
            "Release"),
    WASTE(MovementKind.WASTE, WasteStock.PERMISSION, WasteStock.ACT, "Waste stock", "Waste"),
    ADJUST(MovementKind.ADJUST, AdjustStock.PERMISSION, AdjustStock.ACT, "Adjust the books", "Adjust");

    private final MovementKind kind;
    private final String permission;
    private final String act;
    private final String title;
    private final String button;

    ShelfAct(MovementKind kind, String permission, String act, String title, String button) {
        this.kind = kind;
        this.permission = permission;
        this.act = act;
        this.title = title;
        this.button = button;
    }

    MovementKind kind() {
        return kind;
    }

    String permission() {
        return permission;
    }

    /** The name of the act on the record. */
    String act() {
        return act;
    }

    String title() {
        return title;
    }

    String button() {
        return button;
    }

    /** The page's address below the premises. */
    String path() {
        return "stock/" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** What is said when it was done. */
    String done() {
        return switch (this) {
            case MOVE -> "The stock was moved.";
            case QUARANTINE -> "The stock is in quarantine now.";
            case RELEASE -> "The stock was released.";
            case WASTE -> "The stock was wasted.";
            case ADJUST -> "The books were adjusted.";
        };
    }

    /** Whether a person chooses where the stock goes. */
    boolean choosesTarget() {
        return this == MOVE || this == RELEASE;
    }

    boolean asksReason() {
        return this != MOVE;
    }
}
