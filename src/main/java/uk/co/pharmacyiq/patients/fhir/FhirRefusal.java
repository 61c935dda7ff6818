package uk.co.pharmacyiq.patients.fhir;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason of its own for which FHIR says no. */
public enum FhirRefusal implements WordedRefusal {
    SEARCH_BY_POST(
            "search-by-post",
            Kind.INVALID,
            "",
            "Search by POST to _search: what is searched for is personal and must not stand in an address."),
    NOTHING_ASKED(
            "nothing-asked",
            Kind.INVALID,
            "",
            "Say whom to find by at least one of identifier, family, given, birthdate, address-postcode, phone."),
    PARAMETER_UNKNOWN(
            "parameter-unknown",
            Kind.INVALID,
            "",
            "One of the parameters is not known here, or is given twice. The capability statement lists those that are."),
    RESOURCE_UNKNOWN(
            "resource-unknown",
            Kind.NOT_FOUND,
            "",
            "There is no such resource here; the capability statement lists them."),
    PATIENT_NEEDED("patient-needed", Kind.INVALID, "patient", "Name the patient: patient=Patient/ and the id.");

    private final Words words;

    FhirRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
