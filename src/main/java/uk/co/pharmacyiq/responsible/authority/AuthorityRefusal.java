package uk.co.pharmacyiq.responsible.authority;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason an authorisation can be refused. */
enum AuthorityRefusal implements WordedRefusal {
    TOO_EARLY(
            "authorisation-too-early",
            Kind.INVALID,
            "from",
            "Regulation 220A applies from 10 December 2026, regulation 220B from 7 January 2026. Choose a day from then on."),
    ENDS_BEFORE(
            "authorisation-ends-before", Kind.INVALID, "to", "The last day is before the first. Choose a later one."),
    NO_TASKS("authorisation-tasks", Kind.INVALID, "tasks", "Choose at least one task that this regulation covers."),
    PERSON_UNKNOWN(
            "authorisation-person",
            Kind.INVALID,
            "person",
            "There is no such person in your organisation. Choose one from the list."),
    NOT_A_TECHNICIAN(
            "authorisation-not-a-technician",
            Kind.INVALID,
            "person",
            "Regulation 220A is for registered pharmacy technicians. No live registration stands beside this person's name."),
    NORTHERN_IRELAND(
            "authorisation-northern-ireland",
            Kind.INVALID,
            "basis",
            "Pharmacy technicians are not registered in Northern Ireland, so regulation 220A cannot be used there."),
    YOURSELF(
            "authorisation-yourself",
            Kind.INVALID,
            "person",
            "You need no authorisation from yourself. Choose another."),
    UNKNOWN(
            "authorisation-unknown",
            Kind.NOT_FOUND,
            "",
            "There is no such authorisation here. Look at the list of these premises."),
    WITHDRAWN("authorisation-withdrawn", Kind.CONFLICT, "", "It was withdrawn already. Nothing more need be done.");

    private final Words words;

    AuthorityRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
