package uk.co.pharmacyiq.governance.inspection;

import java.util.regex.Pattern;

/** What the vendor's support may be let in to look at; a pass for an inspector names none and shows all of its scope. */
public enum Area {
    SIGN_IN(
            "Signing in and sessions",
            "([A-Z_]+_)?SIGN_(IN|OUT)|(CREDENTIALS?|SESSIONS?|PASSKEY|PASSWORD|PIN|TERMINAL|INVITATION|PROOF)_[A-Z_]+"),
    STOCK("The stock ledger", "(STOCK|MOVEMENT|TRANSFER|PLACE|GTIN)_[A-Z_]+|GOODS_IN"),
    RECORD_HEALTH("How the record is kept", "(RECORD|WRITER)_[A-Z_]+");

    private final String title;
    private final Pattern actions;

    Area(String title, String actions) {
        this.title = title;
        this.actions = Pattern.compile(actions);
    }

    public String title() {
        return title;
    }

    /** Whether entries of an action are in it. */
    public boolean admits(String action) {
        return actions.matcher(action).matches();
    }
}
