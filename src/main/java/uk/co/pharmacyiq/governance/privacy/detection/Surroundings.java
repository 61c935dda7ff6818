package uk.co.pharmacyiq.governance.privacy.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;

/** What is known around the looks of a day. */
public record Surroundings(
        Map<PersonId, Colleague> colleagues, Patients patients, Hours hours, List<Unusual> unusual, List<Tie> ties) {

    public Surroundings {
        colleagues = Map.copyOf(colleagues);
        unusual = List.copyOf(unusual);
        ties = List.copyOf(ties);
    }

    /**
     * Somebody of the team.
     *
     * @param surname as a token
     * @param name given name and surname, as a token
     * @param role whose volume is compared with theirs
     * @param lastDay where it is known
     */
    public record Colleague(PersonId person, String surname, String name, String role, Optional<LocalDate> lastDay) {}

    /**
     * What of a patient can be compared.
     *
     * @param surnames tokens of all surnames, earlier ones too
     * @param names tokens of given name and surname together
     * @param addresses tokens of all addresses
     * @param staff who of the team this is
     */
    public record Marks(Set<String> surnames, Set<String> names, Set<String> addresses, Optional<PersonId> staff) {

        /** A patient of whom nothing is known. */
        public static final Marks NONE = new Marks(Set.of(), Set.of(), Set.of(), Optional.empty());

        public Marks {
            surnames = Set.copyOf(surnames);
            names = Set.copyOf(names);
            addresses = Set.copyOf(addresses);
        }
    }

    /** Asked about patients. */
    public interface Patients {

        Marks marks(PatientId patient);

        /** Addresses of somebody of the team, from their own record as a patient; none where they have none. */
        Set<String> addresses(PersonId colleague);

        /** How many in a thousand patients bear this surname. */
        double inThousand(String surname);

        /** Visits to a patient in the twelve months before. */
        List<Visit> visitsTo(PatientId patient);

        /** Visits of somebody in the month before. */
        List<Visit> visitsBy(PersonId person);

        /** Of all visits of the last twelve months that nothing bears out, the part that is this person's: 0 to 1. */
        double share(PersonId person);
    }

    /** When people are expected. */
    public record Hours(LocalTime opens, LocalTime closes) {

        boolean isNight(LocalTime time) {
            return opens.isBefore(closes)
                    ? time.isBefore(opens) || !time.isBefore(closes)
                    : time.isBefore(opens) && !time.isBefore(closes);
        }
    }

    /** Something unusual about somebody's sign-in, found elsewhere. */
    public record Unusual(PersonId person, Instant from, Instant until, String why) {}

    Optional<Colleague> colleague(PersonId person) {
        return Optional.ofNullable(colleagues.get(person));
    }
}
