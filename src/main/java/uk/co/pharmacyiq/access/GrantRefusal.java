package uk.co.pharmacyiq.access;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why a role is not given or taken. */
public enum GrantRefusal implements WordedRefusal {
    /** Nobody changes what they themselves may do. */
    NOT_TO_YOURSELF(
            "not-to-yourself",
            Kind.INVALID,
            "person",
            "You cannot change your own roles, nor those of another account of yours. Ask another administrator."),
    /** Only a master administrator gives that role, or gives any role in the whole organisation. */
    ABOVE_YOURS(
            "above-your-own",
            Kind.NOT_ALLOWED,
            "role",
            "Only a master administrator can give or take this role. Ask one of yours."),
    /** Whoever administers the organisation does so everywhere. */
    EVERYWHERE_ONLY(
            "whole-organisation-only",
            Kind.NOT_ALLOWED,
            "premises",
            "This role is held in the whole organisation or not at all. Leave the premises empty."),
    /** There is no such role in this organisation. */
    ROLE_UNKNOWN("role-unknown", Kind.INVALID, "role", "There is no such role. Choose one from the list."),
    /** The role is a profession's, and no live registration stands beside the person's name (GP-03). */
    NOT_REGISTERED(
            "registration-needed",
            Kind.INVALID,
            "role",
            "This role takes a live GPhC registration of that profession. Record and check the registration first."),
    /** There is no such person here. */
    PERSON_UNKNOWN("person-unknown", Kind.NOT_FOUND, "person", "There is no such person in your organisation."),
    /** They hold it there already. */
    HELD_ALREADY(
            "role-held",
            Kind.CONFLICT,
            "role",
            "This person holds the role there already, now or from a later day on. Take it first to change its days."),
    /** The last day is before the first, or before today. */
    DAYS_WRONG("days-wrong", Kind.INVALID, "lastDay", "Choose a last day that is not before the first, and not past."),
    /** There is no such grant, or it has ended. */
    GRANT_UNKNOWN(
            "grant-unknown",
            Kind.NOT_FOUND,
            "",
            "There is no such role to take. It may have been taken already; reload the page."),
    /** Somebody must be left who can administer. */
    LAST_ADMINISTRATOR(
            "last-administrator",
            Kind.CONFLICT,
            "",
            "This is the organisation's last master administrator. Give the role to somebody else first.");

    private final Words words;

    GrantRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
