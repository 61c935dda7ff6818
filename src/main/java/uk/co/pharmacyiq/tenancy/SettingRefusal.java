package uk.co.pharmacyiq.tenancy;

import uk.co.pharmacyiq.kernel.Refusal;

/** What was typed is no value of the setting; the advice says what is. */
record SettingRefusal(String advice) implements Refusal {

    @Override
    public String code() {
        return "setting-value";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String field() {
        return "value";
    }
}
