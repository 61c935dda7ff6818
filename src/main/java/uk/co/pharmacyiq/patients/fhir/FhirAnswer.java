package uk.co.pharmacyiq.patients.fhir;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.patients.ViewPatient;
import uk.co.pharmacyiq.patients.search.FindPatients;
import uk.co.pharmacyiq.patients.search.FoundPatient;

/** What is answered, as FHIR JSON. */
public final class FhirAnswer {

    /** The type of everything that is answered here. */
    public static final String TYPE = "application/fhir+json";

    private static final FhirContext FHIR = FhirContext.forR4();

    private FhirAnswer() {}

    /** A record. */
    public static String patient(ViewPatient.Shown shown) {
        return json(UkCorePatient.of(shown.record(), shown.record().has("restricted-address")));
    }

    /** Why not. */
    public static String refusal(Refusal reason) {
        return json(OperationOutcomes.of(reason));
    }

    /** What this server can do. */
    public static String capabilities(String base) {
        return json(Capabilities.of(base));
    }

    /**
     * Who was found: as much of each as it takes to choose, marked as a part; the whole is read by id, which is a look.
     *
     * @param base the address of this server
     */
    public static String found(String base, FindPatients.Found found) {
        var bundle = searchSet(base + "/Patient/_search", found.hits());
        if (found.more()) {
            bundle.addLink()
                    .setRelation("next")
                    .setUrl(base + "/Patient/_search?_offset="
                            + (found.from() + found.patients().size()));
        }
        found.patients().forEach(each -> match(bundle, base, part(each)));
        if (found.tooMany()) {
            var outcome = new OperationOutcome();
            outcome.addIssue()
                    .setSeverity(OperationOutcome.IssueSeverity.INFORMATION)
                    .setCode(OperationOutcome.IssueType.TOOCOSTLY)
                    .setDiagnostics("So many match that nobody is shown. Send more of what is known.");
            bundle.addEntry().setResource(outcome).getSearch().setMode(Bundle.SearchEntryMode.OUTCOME);
        }
        return json(bundle);
    }

    /** Clinical entries of one patient. */
    public static String found(String base, FindClinical.Found found) {
        var bundle = searchSet(
                base + "/" + found.kind().resource() + "/_search",
                found.entries().size());
        found.entries().forEach(entry -> match(bundle, base, found.kind().tell(found.patient(), entry)));
        return json(bundle);
    }

    private static Bundle searchSet(String self, int total) {
        var bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET).setTotal(total);
        bundle.addLink().setRelation("self").setUrl(self);
        return bundle;
    }

    private static void match(Bundle bundle, String base, Resource resource) {
        bundle.addEntry()
                .setFullUrl(base + "/" + resource.fhirType() + "/" + resource.getIdPart())
                .setResource(resource)
                .getSearch()
                .setMode(Bundle.SearchEntryMode.MATCH);
    }

    private static Patient part(FoundPatient found) {
        var patient = new Patient();
        patient.setId(found.patient().value().toString());
        patient.getMeta()
                .addProfile(UkCore.profile("Patient"))
                .addTag(UkCore.coding(UkCore.OBSERVATION_VALUE, "SUBSETTED", "subsetted"));
        if (found.restricted()) {
            patient.getMeta().addSecurity(UkCore.coding(UkCore.CONFIDENTIALITY, "R", "restricted"));
        }
        patient.setActive(true).addName(new HumanName().setText(found.name()));
        found.born().map(day -> new DateType(day.toString())).ifPresent(patient::setBirthDateElement);
        if (!found.address().isEmpty()) {
            patient.addAddress(new Address().setText(found.address()));
        }
        if (found.deceased()) {
            patient.setDeceased(new BooleanType(true));
        }
        return patient;
    }

    private static String json(IBaseResource resource) {
        return FHIR.newJsonParser().encodeResourceToString(resource);
    }
}
