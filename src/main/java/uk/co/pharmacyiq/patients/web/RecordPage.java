package uk.co.pharmacyiq.patients.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.ViewPatient;
import uk.co.pharmacyiq.patients.ViewPatient.Shown;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.web.RecordRows.Part;
import uk.co.pharmacyiq.site.LondonTime;

/**
 * A patient's record as far as the person looking may see it.
 *
 * @param emergency until when the record is open in an emergency, in words; null where it is open by ordinary right
 * @param addressHidden whether there is an address that is not shown
 */
record RecordPage(
        Here here,
        PatientHead head,
        May may,
        List<Part> parts,
        @Nullable String emergency,
        boolean addressHidden) {

    static RecordPage of(Here here, Shown shown) {
        var may = May.of(here, shown);
        return new RecordPage(
                here,
                PatientHead.of(shown.record(), shown.clinical(), here.today()),
                may,
                RecordRows.parts(shown.record(), may),
                shown.passed().inEmergency()
                        ? LondonTime.time(shown.passed().by().until())
                        : null,
                shown.whereaboutsHidden());
    }

    boolean mayReveal() {
        return here.may(ViewPatient.RESTRICTED);
    }

    PatientId id() {
        return head.id();
    }

    String path(String rest) {
        return here.path(id(), rest);
    }

    String add(FactKind kind) {
        return here.path(id(), FactPaths.adding(kind));
    }

    String entry(Entry entry) {
        return here.path(id(), FactPaths.standing(entry));
    }

    String disagree(Entry entry) {
        return here.path(id(), FactPaths.disagreeing(entry));
    }

    List<Part> clinical() {
        return parts.stream().filter(part -> part.id().equals("clinical")).toList();
    }

    List<Part> others() {
        return parts.stream().filter(part -> !part.id().equals("clinical")).toList();
    }

    /** What is added most often, offered at the top. */
    List<FactKind> quick() {
        var asked = head.allergies() == null || !head.allergies().neverAsked();
        return Stream.of(
                        FactKind.ALLERGY,
                        FactKind.NO_KNOWN_ALLERGIES,
                        FactKind.MEDICINE,
                        FactKind.CONDITION,
                        FactKind.CONTACT)
                .filter(kind -> may.write(kind) && !(asked && kind == FactKind.NO_KNOWN_ALLERGIES))
                .toList();
    }
}
