package uk.co.pharmacyiq.governance.rights.web;

/** Days that are left, in words and colours: the fewer the louder. */
enum DaysLeft {
    LATE("expired", "urgent"),
    PRESSING("expired", "urgent"),
    SOON("soon", "soon"),
    AMPLE("ok", "plain");

    private static final int FEW = 3;
    private static final int SOME = 10;

    private final String tag;
    private final String tile;

    DaysLeft(String tag, String tile) {
        this.tag = tag;
        this.tile = tile;
    }

    /** So many days, how loud. */
    record Days(long days, DaysLeft how) {

        String text() {
            return switch (how) {
                case LATE -> days == -1 ? "1 day late" : -days + " days late";
                case PRESSING, SOON, AMPLE -> days == 0 ? "Today" : days == 1 ? "1 day left" : days + " days left";
            };
        }

        String tag() {
            return how.tag;
        }

        String tile() {
            return how.tile;
        }
    }

    static Days of(long days) {
        return new Days(days, days < 0 ? LATE : days <= FEW ? PRESSING : days <= SOME ? SOON : AMPLE);
    }
}
