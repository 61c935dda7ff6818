package uk.co.pharmacyiq.medicines;

import java.util.Optional;

/**
 * Where a product stands in the Misuse of Drugs Regulations 2001, and whether it must be kept in safe custody. What nobody
 * has told us is {@link Level#NEEDS_REVIEW}, which is never the same as not controlled.
 */
public record ControlledSchedule(Level level, boolean safeCustody) {

    /** The schedules, from the one that asks for most to none at all. */
    public enum Level {
        SCHEDULE_1("Schedule 1"),
        SCHEDULE_2("Schedule 2"),
        SCHEDULE_3("Schedule 3"),
        SCHEDULE_4_PART_1("Schedule 4 part 1"),
        SCHEDULE_4_PART_2("Schedule 4 part 2"),
        SCHEDULE_5("Schedule 5"),
        NEEDS_REVIEW("Needs review"),
        NOT_CONTROLLED("Not controlled");

        private final String title;

        Level(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Reads the name as it is stored and sent; empty where there is no such level. */
        public static Optional<Level> parse(String name) {
            for (var level : values()) {
                if (level.name().equals(name)) {
                    return Optional.of(level);
                }
            }
            return Optional.empty();
        }
    }

    public static final ControlledSchedule NEEDS_REVIEW = new ControlledSchedule(Level.NEEDS_REVIEW, false);

    public static final ControlledSchedule NOT_CONTROLLED = new ControlledSchedule(Level.NOT_CONTROLLED, false);

    /** Whether each receipt and supply belongs in the controlled-drugs register (MDR 2001, regulation 19). */
    public boolean registerRequired() {
        return level == Level.SCHEDULE_1 || level == Level.SCHEDULE_2;
    }

    public boolean needsReview() {
        return level == Level.NEEDS_REVIEW;
    }

    /** Whether it is known to stand in one of the schedules. */
    public boolean controlled() {
        return level != Level.NEEDS_REVIEW && level != Level.NOT_CONTROLLED;
    }

    /** Reads dm+d's CONTROL_DRUG_CATEGORY, 0000 to 0010; a category we do not know needs review. */
    static ControlledSchedule ofCategory(String category) {
        return switch (category) {
            case "0000" -> NOT_CONTROLLED;
            case "0001" -> new ControlledSchedule(Level.SCHEDULE_1, true);
            case "0002" -> new ControlledSchedule(Level.SCHEDULE_2, true);
            case "0003" -> new ControlledSchedule(Level.SCHEDULE_2, false);
            case "0004", "0007" -> new ControlledSchedule(Level.SCHEDULE_3, true);
            case "0005", "0006" -> new ControlledSchedule(Level.SCHEDULE_3, false);
            case "0008" -> new ControlledSchedule(Level.SCHEDULE_4_PART_2, false);
            case "0009" -> new ControlledSchedule(Level.SCHEDULE_4_PART_1, false);
            case "0010" -> new ControlledSchedule(Level.SCHEDULE_5, false);
            default -> NEEDS_REVIEW;
        };
    }

    /** The one that asks for more; of two unlike in custody only, the one that asks for custody. */
    ControlledSchedule stricter(ControlledSchedule other) {
        if (level == other.level) {
            return safeCustody ? this : other;
        }
        return level.compareTo(other.level) < 0 ? this : other;
    }
}
