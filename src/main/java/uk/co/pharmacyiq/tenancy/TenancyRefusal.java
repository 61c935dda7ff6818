package uk.co.pharmacyiq.tenancy;

import uk.co.pharmacyiq.kernel.Refusal;

/** Every reason why an organisation or premises is not added. */
public enum TenancyRefusal implements Refusal {
    /** Another organisation signs in under this handle. */
    HANDLE_TAKEN("handle-taken", Kind.CONFLICT, "handle", "Another organisation uses this handle. Choose another."),
    /** The organisation has premises with this ODS code. */
    ODS_CODE_TAKEN(
            "ods-code-taken",
            Kind.CONFLICT,
            "odsCode",
            "Your organisation already has premises with this ODS code. Check the code on the NHS directory.");

    private final String code;
    private final Kind kind;
    private final String field;
    private final String advice;

    TenancyRefusal(String code, Kind kind, String field, String advice) {
        this.code = code;
        this.kind = kind;
        this.field = field;
        this.advice = advice;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String advice() {
        return advice;
    }
}
