package uk.co.pharmacyiq.tenancy.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of the contract, as shipped.
 *
 * @param until the day from which it no longer counts, where it was withdrawn
 * @param sha256 of its text, in hexadecimal: what was accepted can be told years later
 */
public record ContractText(
        String version, LocalDate from, Optional<LocalDate> until, String sha256, List<Section> sections) {

    public ContractText {
        sections = List.copyOf(sections);
    }

    /** A numbered part of it. */
    public record Section(String heading, List<String> paragraphs) {

        public Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    boolean counts(LocalDate today) {
        return !from.isAfter(today) && until.filter(day -> !day.isAfter(today)).isEmpty();
    }
}
