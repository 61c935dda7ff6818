package uk.co.pharmacyiq.tenancy.leaving;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why an organisation's data is not handed out, or not deleted. */
public enum LeavingRefusal implements WordedRefusal {
    /** Two people of the organisation must want it first. */
    NOT_ASKED_FOR(
            "export-not-asked-for",
            Kind.CONFLICT,
            "",
            "The organisation has not asked for its data. Two of its master administrators ask for it: Organisation, Leaving."),
    /** What nobody has taken along must not be deleted. */
    NOT_EXPORTED(
            "not-exported",
            Kind.CONFLICT,
            "",
            "There is no export yet that could have been received. The operator writes it first."),
    /** Whoever holds the export can read this off it. */
    OTHER_EXPORT(
            "other-export",
            Kind.INVALID,
            "receipt",
            "This is not the receipt of the newest export. Read it in the first line of RECEIPT.txt."),
    /** Nothing more is agreed while it holds. */
    DELETION_AGREED(
            "deletion-agreed",
            Kind.CONFLICT,
            "",
            "Deletion was agreed. Withdraw it first if the data is needed any longer."),
    /** Two people of the organisation must want it. */
    DELETION_NOT_AGREED(
            "deletion-not-agreed",
            Kind.CONFLICT,
            "",
            "The organisation has not agreed to deletion, or has withdrawn it. Nothing was deleted."),
    /** There is time to think better of it. */
    NOT_DUE("deletion-not-due", Kind.CONFLICT, "", "The waiting time is not over. Nothing was deleted."),
    /** It is gone. */
    DELETED("organisation-deleted", Kind.CONFLICT, "", "The data of this organisation was deleted already.");

    private final Words words;

    LeavingRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
