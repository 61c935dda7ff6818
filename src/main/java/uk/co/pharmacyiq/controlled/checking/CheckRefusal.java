package uk.co.pharmacyiq.controlled.checking;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why something about a balance check or a discrepancy case is not done. */
enum CheckRefusal implements WordedRefusal {
    INDIVIDUALS_ONLY(
            "check-individuals-only",
            Kind.NOT_ALLOWED,
            "",
            "Only a person in their own name counts controlled drugs. Sign in as yourself."),
    SAME_PERSON(
            "check-same-person",
            Kind.INVALID,
            "counted",
            "You made the last count of this section. A second person signs in on their own session and counts."),
    SAME_SESSION(
            "check-same-session",
            Kind.INVALID,
            "counted",
            "The last count of this section came from this session. The second person signs in on their own."),
    NOTHING_TO_AGREE(
            "check-nothing-to-agree",
            Kind.INVALID,
            "agree",
            "Nobody has counted this section before you. Enter what you counted."),
    COUNT_AGAIN(
            "check-count-again",
            Kind.CONFLICT,
            "counted",
            "More went since the first count than was counted then. Count what is there now and enter that."),
    SECTION_UNKNOWN(
            "section-unknown",
            Kind.NOT_FOUND,
            "section",
            "There is no such section in the register of these premises. Choose one from the list."),
    CASE_UNKNOWN(
            "discrepancy-unknown",
            Kind.NOT_FOUND,
            "discrepancy",
            "There is no such discrepancy case at these premises. Choose one from the list."),
    CLOSED_ALREADY(
            "discrepancy-closed",
            Kind.CONFLICT,
            "",
            "This case is closed. A later check that differs opens another one."),
    REPORT_FIRST(
            "discrepancy-report-first",
            Kind.CONFLICT,
            "ending",
            "What cannot be explained is reported to the CDAO first. Enter the reference of the report, then close the case."),
    SAME_KIND("discrepancy-same-kind", Kind.CONFLICT, "kind", "The case is of this kind already."),
    YOURS_ALREADY("discrepancy-yours", Kind.CONFLICT, "", "You have this case already.");

    private final Words words;

    CheckRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
