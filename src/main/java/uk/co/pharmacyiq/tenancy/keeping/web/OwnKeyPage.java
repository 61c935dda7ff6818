package uk.co.pharmacyiq.tenancy.keeping.web;

import java.util.List;
import uk.co.pharmacyiq.keys.OrganisationKeys.Version;
import uk.co.pharmacyiq.tenancy.keeping.OwnKey;

/** The versions of an organisation's key in words, the newest first. */
record OwnKeyPage(List<Row> rows) {

    static OwnKeyPage of(OwnKey.View view) {
        var versions = view.versions();
        return new OwnKeyPage(versions.reversed().stream()
                .map(version -> Row.of(version, version.equals(versions.getLast())))
                .toList());
    }

    /** One version. */
    record Row(int number, String use, String wrappedBy) {
        static Row of(Version version, boolean newest) {
            var use = newest ? "Seals and opens" : "Opens what was sealed before";
            return new Row(version.number(), version.destroyed() ? "Destroyed" : use, version.wrappedBy());
        }
    }
}
