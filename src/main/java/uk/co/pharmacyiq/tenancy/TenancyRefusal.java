package uk.co.pharmacyiq.tenancy;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why an organisation, premises or a setting stays as it is. */
public enum TenancyRefusal implements WordedRefusal {
    /** Another organisation signs in under this handle. */
    HANDLE_TAKEN("handle-taken", Kind.CONFLICT, "handle", "Another organisation uses this handle. Choose another."),
    /** The organisation has premises with this ODS code. */
    ODS_CODE_TAKEN(
            "ods-code-taken",
            Kind.CONFLICT,
            "odsCode",
            "Your organisation already has premises with this ODS code. Check the code on the NHS directory."),
    /** Premises of the organisation are registered under that number. */
    GPHC_NUMBER_TAKEN(
            "gphc-number-taken",
            Kind.CONFLICT,
            "gphcNumber",
            "Your organisation already has premises with this GPhC number. Check the number on the GPhC register."),
    /** Not open to this organisation; it is not said why, nor whose it is. */
    ODS_CODE_UNUSABLE(
            "ods-code-unusable",
            Kind.CONFLICT,
            "odsCode",
            "This ODS code cannot be used. Check it on the NHS directory; if it is yours, ask PharmacyIQ support."),
    /** Not open to this organisation; it is not said why, nor whose it is. */
    GPHC_NUMBER_UNUSABLE(
            "gphc-number-unusable",
            Kind.CONFLICT,
            "gphcNumber",
            "This GPhC number cannot be used. Check it on the GPhC register; if it is yours, ask PharmacyIQ support."),
    /** Nobody of that sign-in name administers there. */
    ADMINISTRATOR_UNKNOWN(
            "administrator-unknown",
            Kind.NOT_FOUND,
            "username",
            "Nobody of that sign-in name administers an organisation of that handle. Check both."),
    /** Somebody published another version meanwhile. */
    NOTICE_CHANGED(
            "notice-changed", Kind.STALE, "", "Somebody else changed the notice first. Look at it, then change it."),
    /** No module asks for a setting of that name. */
    SETTING_UNKNOWN("setting-unknown", Kind.NOT_FOUND, "", "There is no such setting. Choose one from the list."),
    /** It holds for the whole organisation, or not at all. */
    SETTING_FOR_ALL(
            "setting-for-all",
            Kind.INVALID,
            "",
            "This setting is the same at all premises. Change it for the organisation."),
    /** Head office holds it fast. */
    SETTING_LOCKED(
            "setting-locked",
            Kind.NOT_ALLOWED,
            "",
            "Head office has set this and does not let premises change it. Ask your master administrator."),
    /** Some of the premises named are none of the organisation's. */
    PREMISES_UNKNOWN(
            "premises-unknown",
            Kind.NOT_FOUND,
            "premises",
            "Some of these are no premises of your organisation. Choose from the list."),
    /** Not what was looked at any more. */
    SETTINGS_MOVED(
            "settings-moved",
            Kind.STALE,
            "",
            "Something changed since you looked at what this would do. Nothing was set. Look again, then confirm.");

    private final Words words;

    TenancyRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
