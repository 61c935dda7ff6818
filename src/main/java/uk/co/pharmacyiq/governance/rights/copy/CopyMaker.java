package uk.co.pharmacyiq.governance.rights.copy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.rights.RightsKind;
import uk.co.pharmacyiq.governance.rights.RightsRequest;
import uk.co.pharmacyiq.governance.rights.Subjects.Subject;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.work.Work;

/** Makes the files of a copy, both of the same material. */
@Component
class CopyMaker {

    private final MaterialReader reader;
    private final Organisations organisations;

    CopyMaker(MaterialReader reader, Organisations organisations) {
        this.reader = reader;
        this.organisations = organisations;
    }

    /** What stands at the head of a copy. */
    record Head(String organisation, String reference, LocalDate made, List<String> told) {}

    List<CopyFile> make(Work work, RightsRequest request, Subject subject, List<Redaction> redactions) {
        var material = reader.read(work, subject, redactions);
        var head = new Head(
                organisations.view(work).organisation().name(),
                request.reference(),
                work.today(),
                request.kind() == RightsKind.DECEASED ? OF_THE_DEAD : TOLD);
        return List.of(
                new CopyFile(CopyFile.Form.PDF, PdfCopy.of(head, material, work.now())),
                new CopyFile(CopyFile.Form.JSON, JsonCopy.of(head, material)));
    }

    /** What Article 15(1) says that goes with every copy. */
    private static final List<String> TOLD = List.of(
            "Why we hold it: to provide medicines and pharmacy services safely, and to answer for how we did "
                    + "(Articles 6(1)(c), 6(1)(e) and 9(2)(h) of the UK GDPR).",
            "Whom it may go to: those who care for you, the NHS where it pays for a service, and bodies that may ask for it "
                    + "by law. It is not sent outside the United Kingdom.",
            "For how long: at least eight years after the last entry; of a child until the 25th birthday.",
            "Where it comes from: from you, from prescriptions and prescribers, and from those who care for you.",
            "You can ask us to correct it, to leave it alone, or object to a use of it. You can complain to us and to the "
                    + "regulator. Nothing in it was decided by a machine alone.");

    private static final List<String> OF_THE_DEAD = List.of(
            "This copy is given under section 3 of the Access to Health Records Act 1990, to somebody who may have it after "
                    + "the person's death. Words that are hard to understand will be explained if you ask.");
}
