package uk.co.pharmacyiq.controlled;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.co.pharmacyiq.controlled.Particulars.Collection;
import uk.co.pharmacyiq.controlled.Particulars.Collector;
import uk.co.pharmacyiq.controlled.Particulars.Party;
import uk.co.pharmacyiq.controlled.RegisterRefusal.Missing;

/** What regulation 19 asks an entry to say; the first thing missing, by the field it belongs in (CD-03, CD-04). */
final class Demands {

    /** As whoever books in what a patient brought back would name where it came from. */
    private static final Pattern PATIENT_RETURN = Pattern.compile(
            "\\b(?:patient['’]?s?['’]? returns?|returned (?:by|from) (?:a |the )?patients?)\\b",
            Pattern.CASE_INSENSITIVE);

    private Demands() {}

    /** Whether what came is said to come back from a patient: that is never entered (CD-15). */
    static boolean isPatientReturn(Particulars particulars) {
        return particulars instanceof Particulars.Obtained(var from)
                && PATIENT_RETURN.matcher(from.name() + " " + from.address()).find();
    }

    static Optional<Missing> missing(Particulars particulars) {
        return switch (particulars) {
            case Particulars.Obtained(var from) ->
                party(from, "supplierName", "supplierAddress", "of whom the controlled drug was received from");
            case Particulars.Supplied supplied -> missing(supplied);
            case Particulars.Destroyed destroyed ->
                party(
                                destroyed.witness(),
                                "witnessName",
                                "witnessAddress",
                                "of the authorised person who saw it destroyed")
                        .or(() -> blank(destroyed.authority(), "authority", "Enter what authorises the witness."));
            case Particulars.Opened _ -> Optional.empty();
        };
    }

    private static Optional<Missing> missing(Particulars.Supplied supplied) {
        return Stream.of(
                        party(
                                supplied.to(),
                                "suppliedName",
                                "suppliedAddress",
                                "of whom or what firm the controlled drug is supplied to"),
                        blank(
                                supplied.authority(),
                                "authority",
                                "Enter the authority to possess: the prescriber’s or licence holder’s details."),
                        supplied.collection().flatMap(Demands::missing))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Missing> missing(Collection collection) {
        if (collection.by().isEmpty()) {
            return Optional.of(new Missing(
                    "collector",
                    "Choose who collects: the patient, the patient’s representative or a healthcare professional."));
        }
        var who = collection.by().get() == Collector.HEALTHCARE_PROFESSIONAL
                ? party(
                        collection.professional().orElse(new Party("", "")),
                        "collectorName",
                        "collectorAddress",
                        "of the healthcare professional who collects")
                : Optional.<Missing>empty();
        return who.or(() -> unanswered(
                        collection.idRequested(),
                        "idRequested",
                        "Say whether proof of identity was requested: yes or no. Both are lawful."))
                .or(() -> unanswered(
                        collection.idProvided(),
                        "idProvided",
                        "Say whether proof of identity was provided: yes or no. Both are lawful."));
    }

    private static Optional<Missing> party(Party party, String name, String address, String who) {
        return blank(party.name(), name, "Enter the name " + who + ".")
                .or(() -> blank(party.address(), address, "Enter the address " + who + "."));
    }

    private static Optional<Missing> blank(String text, String field, String advice) {
        return text.isBlank() ? Optional.of(new Missing(field, advice)) : Optional.empty();
    }

    private static Optional<Missing> unanswered(Optional<Boolean> answer, String field, String advice) {
        return answer.isEmpty() ? Optional.of(new Missing(field, advice)) : Optional.empty();
    }
}
