package uk.co.pharmacyiq.controlled.destroying;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * Somebody authorised to see controlled drugs of the stock destroyed.
 *
 * @param person the member of staff who it is, where it is one
 * @param from and {@code until}: the first and the last day the authority holds
 */
public record Witness(
        UUID id, Optional<PersonId> person, Basis basis, LocalDate from, LocalDate until, Details details) {

    /** On what it rests. Names are stored. */
    public enum Basis {
        CDAO_LICENCE("Licence of the controlled drugs accountable officer, at most 28 days"),
        OFFICE("Authorised by office, such as a police or GPhC officer");

        private final String title;

        Basis(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * Who it is, and the authority.
     *
     * @param registration their number with their professional register; empty where they have none
     * @param authority the number of the licence or warrant
     */
    public record Details(String name, String address, String registration, String authority, String grantedBy) {}

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether somebody is this witness: the same person, registration, or, where one of them has none, the same name. */
    boolean is(PersonId other, String name, String registration) {
        boolean both = !registration.isEmpty() && !details.registration().isEmpty();
        return person.filter(other::equals).isPresent()
                || both && registration.equals(details.registration())
                || !both && plain(name).equals(plain(details.name()));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }

    /** As the register and the certificate say it: {@code CDAO licence L123, granted by NHS England, valid to 2026-12-01}. */
    String authority() {
        return (basis == Basis.CDAO_LICENCE ? "CDAO licence " : "Authority ") + details.authority() + ", granted by "
                + details.grantedBy() + ", valid to " + until;
    }
}
