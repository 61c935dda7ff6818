package uk.co.pharmacyiq.identity;

import java.time.LocalDate;
import java.util.List;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Profession;

/**
 * One person as colleagues may see them.
 *
 * @param username the part of their sign-in name before the {@code @}
 * @param closed whether their account is closed, for good
 * @param enrolled whether they have a password and a second factor
 * @param registrations the latest finding for each profession
 */
public record PersonSummary(
        PersonId id,
        String displayName,
        String username,
        boolean closed,
        boolean enrolled,
        List<Registration> registrations) {

    public PersonSummary {
        registrations = List.copyOf(registrations);
    }

    /**
     * What somebody found on the register of the General Pharmaceutical Council, and when.
     *
     * @param checkOverdue whether that is more than a year ago: registrations are renewed every year (GP-02)
     */
    public record Registration(
            Profession profession, String number, Status status, LocalDate checkedOn, boolean checkOverdue) {

        /** How the register lists somebody. */
        public enum Status {
            REGISTERED("Registered"),
            SUSPENDED("Suspended"),
            REMOVED("Removed from the register");

            private final String title;

            Status(String title) {
                this.title = title;
            }

            public String title() {
                return title;
            }
        }
    }

    @Override
    public String toString() {
        return "PersonSummary[" + id + "]";
    }
}
