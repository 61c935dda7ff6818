package uk.co.pharmacyiq.governance.privacy.detection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Colleague;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Marks;
import uk.co.pharmacyiq.kernel.PersonId;

/** The rules about who the patient is to the one who looked. */
final class VisitRules {

    /** A surname of more than one in a thousand patients is too common to say much. */
    private static final double COMMON = 1.0;

    private final Surroundings around;

    VisitRules(Surroundings around) {
        this.around = around;
    }

    /** Signs of looks of one person at one patient on one day. */
    List<Sign> signs(List<Look> looks) {
        var look = looks.getFirst();
        var marks = around.patients().marks(look.patient());
        if (marks.staff().filter(look.person()::equals).isPresent()) {
            return List.of(new Sign(PrivacyRule.OWN_RECORD, "It is the looker's own record."));
        }
        var signs = new ArrayList<Sign>();
        colleague(look.person(), marks).ifPresent(signs::add);
        surname(look.person(), marks).ifPresent(signs::add);
        address(look.person(), marks).ifPresent(signs::add);
        leaving(look).ifPresent(signs::add);
        unusual(looks).ifPresent(signs::add);
        return signs;
    }

    /** Where nobody marked a colleague's record as one, the name gives it away. */
    private Optional<Sign> colleague(PersonId person, Marks marks) {
        if (marks.staff().isPresent()) {
            return Optional.of(new Sign(PrivacyRule.COLLEAGUE, "The patient is a colleague of the one who looked."));
        }
        return around.colleagues().values().stream()
                .filter(each -> marks.names().contains(each.name()))
                .findAny()
                .map(each -> new Sign(
                        PrivacyRule.COLLEAGUES_NAME,
                        each.person().equals(person)
                                ? "The patient has the same full name as the one who looked."
                                : "The patient has the same full name as a colleague."));
    }

    private Optional<Sign> surname(PersonId person, Marks marks) {
        if (around.colleague(person)
                .map(Colleague::surname)
                .filter(marks.surnames()::contains)
                .isPresent()) {
            return Optional.of(
                    new Sign(PrivacyRule.SAME_SURNAME, "The patient has the same surname as the one who looked."));
        }
        if (marks.staff().isPresent()) {
            return Optional.empty();
        }
        return others(person)
                .map(Colleague::surname)
                .filter(marks.surnames()::contains)
                .findAny()
                .map(shared -> around.patients().inThousand(shared) > COMMON
                        ? new Sign(
                                PrivacyRule.COLLEAGUES_SURNAME,
                                "The patient has the same surname as a colleague; it is a common one.")
                        : new Sign(
                                PrivacyRule.COLLEAGUES_RARE_SURNAME,
                                "The patient has the same rare surname as a colleague."));
    }

    private Optional<Sign> address(PersonId person, Marks marks) {
        if (shares(person, marks.addresses())) {
            return Optional.of(
                    new Sign(PrivacyRule.SAME_ADDRESS, "The patient lives or lived where the one who looked does."));
        }
        return marks.staff().isEmpty() && others(person).anyMatch(other -> shares(other.person(), marks.addresses()))
                ? Optional.of(new Sign(
                        PrivacyRule.COLLEAGUES_ADDRESS, "The patient lives or lived at the address of a colleague."))
                : Optional.empty();
    }

    private boolean shares(PersonId person, Set<String> addresses) {
        return !addresses.isEmpty() && !Collections.disjoint(around.patients().addresses(person), addresses);
    }

    private Stream<Colleague> others(PersonId person) {
        return around.colleagues().values().stream()
                .filter(colleague -> !colleague.person().equals(person));
    }

    private Optional<Sign> leaving(Look look) {
        return around.colleague(look.person())
                .filter(colleague -> DayRules.isLastWeek(colleague, look.day()))
                .map(_ -> new Sign(PrivacyRule.LEAVING, "It was in the last week of work of the one who looked."));
    }

    private Optional<Sign> unusual(List<Look> looks) {
        var first = looks.getFirst().at();
        var last = looks.getLast().at();
        return around.unusual().stream()
                .filter(found -> found.person().equals(looks.getFirst().person()))
                .filter(found -> !found.from().isAfter(last) && !found.until().isBefore(first))
                .findFirst()
                .map(found -> new Sign(
                        PrivacyRule.SIGN_IN_ELSEWHERE, "The sign-in it was done by looked unusual: " + found.why()));
    }
}
