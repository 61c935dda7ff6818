package uk.co.pharmacyiq.inventory.waste;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Quantity;

/** Waste that was booked together for one contractor in one kind of container. */
public record Consignment(
        UUID id,
        WasteCode code,
        Carrier carrier,
        PersonId bookedBy,
        Instant bookedAt,
        List<Part> parts,
        List<Paper> papers) {

    /**
     * Who takes it.
     *
     * @param contractor the licensed waste contractor
     * @param container what it stands in, and its number or seal
     * @param noteNumber of the consignment note, where it is known already
     */
    public record Carrier(String contractor, String container, Optional<String> noteNumber) {}

    /**
     * A lot of it.
     *
     * @param pence what it was worth when it was booked; empty where no price was known
     * @param takenBack whether the movement was taken back afterwards
     */
    public record Part(
            UUID movement, Lot lot, HeldLot.Named named, Quantity quantity, Optional<Long> pence, boolean takenBack) {

        public String amount() {
            return new PackText(quantity, named.packSize(), named.unit()).text();
        }
    }

    /** A paper that came of it. */
    public record Paper(Kind kind, String number, LocalDate dated, String signedBy, PersonId notedBy, Instant notedAt) {

        /** What papers there are. Names are stored. */
        public enum Kind {
            NOTE("Consignment note"),
            CERTIFICATE("Certificate of destruction");

            private final String title;

            Kind(String title) {
                this.title = title;
            }

            public String title() {
                return title;
            }

            /** As the API and forms write it: {@code certificate}. */
            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }

            public static Optional<Kind> parse(String text) {
                return Stream.of(values())
                        .filter(each -> each.code().equals(text))
                        .findFirst();
            }
        }
    }

    public Consignment {
        parts = List.copyOf(parts);
        papers = List.copyOf(papers);
    }

    /** Whether the contractor certified that it was destroyed. */
    public boolean isCertified() {
        return papers.stream().anyMatch(paper -> paper.kind() == Paper.Kind.CERTIFICATE);
    }

    /** What it was worth, in pence; what was taken back and what had no price is not in it. */
    public long pence() {
        return parts.stream()
                .filter(part -> !part.takenBack())
                .mapToLong(part -> part.pence().orElse(0L))
                .sum();
    }
}
