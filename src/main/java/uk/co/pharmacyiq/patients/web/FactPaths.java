package uk.co.pharmacyiq.patients.web;

import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind;

/** The addresses of forms within a record. */
final class FactPaths {

    private FactPaths() {}

    /** Where the form of a new fact is; what is clinical has an address of its own, for it takes more to open. */
    static String adding(FactKind kind) {
        return (kind.need() == FactKind.Need.CLINICAL ? "/clinical/add/" : "/details/add/") + kind.code();
    }

    /** Where the form of what stands on the record is. */
    static String standing(Entry entry) {
        return (entry.kind().need() == FactKind.Need.CLINICAL ? "/clinical/" : "/details/") + entry.id();
    }

    /** Where one writes down what the patient says against an entry. */
    static String disagreeing(Entry entry) {
        return adding(FactKind.DISAGREEMENT) + "?entry=" + entry.id();
    }
}
