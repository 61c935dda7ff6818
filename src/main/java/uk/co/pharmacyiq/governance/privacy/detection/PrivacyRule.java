package uk.co.pharmacyiq.governance.privacy.detection;

/**
 * What can make a look one to ask about. The weight says how much each counts: a look nobody can explain is put before a
 * reviewer where its weights come to {@link #ENOUGH}.
 */
public enum PrivacyRule {
    OWN_RECORD("Own record", 100, true),
    COLLEAGUE("A colleague's record", 80, true),
    COLLEAGUES_NAME("A colleague's full name", 80, true),
    SAME_ADDRESS("The looker's own address", 70, true),
    SAME_SURNAME("The looker's own surname", 50, true),
    COLLEAGUES_ADDRESS("A colleague's address", 50, true),
    COLLEAGUES_RARE_SURNAME("A colleague's rare surname", 50, true),
    COLLEAGUES_SURNAME("A colleague's surname", 20, false),
    REPEATED("Again and again", 60, true),
    NEVER_OURS("Never served, seen again", 50, true),
    NIGHT("Outside the hours", 25, false),
    NIGHTS("Outside the hours, again and again", 50, true),
    SIGN_IN_ELSEWHERE("An unusual sign-in", 50, true),
    LEAVING("In the last week of work", 25, false),
    VOLUME("Many without a reason in a day", 60, true),
    LISTING("Many listed in a day", 60, true),
    BROKEN_GLASS("Broken glass", 100, true);

    /** From here on a reviewer is asked. */
    public static final int ENOUGH = 50;

    private final String title;
    private final int weight;
    private final boolean grave;

    PrivacyRule(String title, int weight, boolean grave) {
        this.title = title;
        this.weight = weight;
        this.grave = grave;
    }

    public String title() {
        return title;
    }

    public int weight() {
        return weight;
    }

    /** Whether it takes more than the looker's own word or deed to explain. */
    boolean isGrave() {
        return grave;
    }
}
