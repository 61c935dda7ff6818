package uk.co.pharmacyiq.governance.oversight;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What kinds of administrative acts there are. Everything on the record is administrative unless its name is that of an
 * everyday act: looking at something, signing in, one's own account, the work on the stock. So an act that nobody thought
 * of here is in the digest rather than missing from it. What the operator of the platform or a visitor did is in it in any
 * case, looking included.
 */
public enum ActKind {
    RIGHTS(
            "Roles and rights",
            "(ROLES?|GRANT|BUNDLE|ELEVATION|BREAK_GLASS|GLASS|RIGHTS|RECERTIFICATION|APPROVALS?|ACCESS)_.*"),
    PEOPLE(
            "People and their accounts",
            "(PERSON|PEOPLE|INVITATION|FIRST_ADMINISTRATOR|ADMINISTRATOR|CREDENTIALS?|SESSIONS?|REGISTRATION|PASSKEYS?|CARD|"
                    + "TERMINAL|ENROLMENT|SERVICE|API_KEY|KEY|STATEMENT|PROVIDER|FEDERATION|DIRECTORY|CIS|INCIDENT|SIGN_IN|"
                    + "LOCUM|LEAVERS?|WORKING|CONTAINMENT|OWNER|PIN)_.*"),
    ORGANISATION(
            "Organisation and settings",
            "(ORGANISATION|PREMISES|SETTINGS?|WALLS|CONTRACT|INSTRUCTIONS?|PROCESSORS?|NOTICE)_.*"),
    RECORD("The record", "(RECORD|WHOLE_RECORD|EVENT|DIGEST|FLAG|WRITER)_.*"),
    PATIENTS("Patients' records as a whole", "(PATIENTS|LOOKS?|SUBJECT|COMPLAINT)_.*|PATIENT_GLASS_BREAK"),
    OUTSIDE("People from outside", "(INSPECTOR|INSPECTION|INSPECTIONS|SUPPORT)_.*"),
    DENIED("Reached for and refused", "REQUEST"),
    OTHER("Other", ".*");

    /** Names of acts that only look; an export takes something away and is more than a look. */
    private static final String LOOKS =
            "[A-Z_]+_(LIST|FIND|AS_AT|SEARCH|CHECK|VIEW|OPEN|READ|SCAN|NAME|PROOF|SHOW|VERIFY|PAGE|HEALTH|ASK|ENTER)"
                    + "|[A-Z_]+_VIEW_[A-Z_]+";

    /** What everybody does about themselves. */
    private static final String OWN =
            "SIGN_IN|SIGN_OUT|PASSWORD_CHANGE|PIN_CHANGE|INVITATION_(ACCEPT|PASSKEY)|PROOF_GIVE|STATEMENT_ACCEPT"
                    + "|PASSKEY_(ADD|PROVE|RENAME|REVOKE)|PROVIDER_(UN)?LINK|PARKED_RESUME|SESSION_(UN)?LOCK|RECOVERY_CODES_MAKE"
                    + "|OWN_[A-Z_]+";

    /** The work on medicines, on stock and with single patients. */
    private static final String COUNTER =
            "(STOCK|MOVEMENT|TRANSFER|PLACE|GTIN|SCAN|MEDICINES?|SCHEDULE|REGISTER|RESPONSIBLE)_[A-Z_]+|GOODS_IN|PATIENT_(?!GLASS)[A-Z_]+";

    /** What the permissions of everyday acts begin with. */
    private static final Set<String> EVERYDAY_FAMILIES =
            Set.of("own", "home", "stock", "medicines", "controlled", "patients", "responsible");

    private static final Pattern EVERYDAY = Pattern.compile(LOOKS + "|" + OWN + "|" + COUNTER);

    private final String title;
    private final Pattern names;

    ActKind(String title, String names) {
        this.title = title;
        this.names = Pattern.compile(names);
    }

    /** The kind of an administrative act. */
    static ActKind of(String action) {
        return Stream.of(values())
                .filter(kind -> kind.names.matcher(action).matches())
                .findFirst()
                .orElse(OTHER);
    }

    /** The names of acts that are none of the digest's business where these kinds of actors are behind them. */
    static Pattern everyday() {
        return EVERYDAY;
    }

    /** A request that ended before the door: administrative where it reached for something administrative. */
    static boolean isAdministrativeRequest(String subjectType, String permission) {
        return subjectType.equals("permission") && !EVERYDAY_FAMILIES.contains(permission.replaceAll("\\..*", ""));
    }

    /** Whose everyday acts are passed over: people of the organisation, and whoever has not yet said who they are. */
    static Set<String> everydayActors() {
        return Set.of("person", "nobody");
    }

    public String title() {
        return title;
    }
}
