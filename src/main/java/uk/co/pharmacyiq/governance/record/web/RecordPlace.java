package uk.co.pharmacyiq.governance.record.web;

import java.util.Set;
import uk.co.pharmacyiq.governance.record.ExportRecord;

/**
 * Where the pages of the record stand, and what whoever looks may do from them.
 *
 * @param path {@code /record}, or {@code /inspect/record} for a visitor
 * @param visitor the visitor's name and until when their pass is good; empty for people of the organisation
 * @param may permissions held
 */
record RecordPlace(String path, String visitor, Set<String> may) {

    static RecordPlace own(Set<String> may) {
        return new RecordPlace("/record", "", may);
    }

    static RecordPlace visit(String visitor, Set<String> mayLookAt) {
        return new RecordPlace("/inspect/record", visitor, mayLookAt);
    }

    boolean isVisit() {
        return !visitor.isEmpty();
    }

    boolean mayExport() {
        return may(ExportRecord.PERMISSION);
    }

    boolean may(String permission) {
        return may.contains(permission);
    }
}
