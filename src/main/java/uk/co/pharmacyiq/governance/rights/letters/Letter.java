package uk.co.pharmacyiq.governance.rights.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * A letter as it is printed or sent.
 *
 * @param sender the organisation, the premises and their address, a line each
 * @param to who asked, and where the answer goes
 */
public record Letter(
        String title, String reference, LocalDate date, List<String> sender, List<String> to, List<String> paragraphs) {

    public Letter {
        sender = List.copyOf(sender);
        to = List.copyOf(to);
        paragraphs = List.copyOf(paragraphs);
    }
}
