package uk.co.pharmacyiq.controlled.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.Entry;
import uk.co.pharmacyiq.controlled.Register.Entered;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.ViewRegister;

/** What the register API answers. */
final class RegisterAnswers {

    private RegisterAnswers() {}

    /** A section: its head, and how it stands. */
    record SectionAnswer(
            UUID id,
            String drugClass,
            String drug,
            String strength,
            String form,
            String unit,
            long entries,
            BigDecimal balance,
            @Nullable Instant lastEntered,
            long late) {
        static SectionAnswer of(Section section) {
            var line = section.line();
            return new SectionAnswer(
                    section.id().value(),
                    line.drugClass(),
                    line.drug(),
                    line.strength(),
                    line.form(),
                    section.unit(),
                    section.last(),
                    section.balance(),
                    section.lastEntered().orElse(null),
                    section.late());
        }
    }

    /** A footnote with its date, and the line that made the balance good. */
    record FootnoteAnswer(
            LocalDate date,
            Instant at,
            String by,
            String registration,
            String text,
            @Nullable Long line) {
        static FootnoteAnswer of(Entry.Footnote note) {
            return new FootnoteAnswer(
                    note.on(),
                    note.at(),
                    note.signed().name(),
                    note.signed().registration(),
                    note.text(),
                    note.line().orElse(null));
        }
    }

    /** The seven headings for a supply, and the three for a receipt, as far as they apply. */
    record EntryAnswer(
            long number,
            String kind,
            LocalDate date,
            Instant occurredAt,
            Instant enteredAt,
            boolean late,
            String enteredBy,
            String registration,
            BigDecimal change,
            BigDecimal balance,
            String schedule,
            String name,
            String address,
            String authority,
            @Nullable String collector,
            String professional,
            @Nullable Boolean idRequested,
            @Nullable Boolean idProvided,
            String note,
            @Nullable UUID movement,
            @Nullable Long corrects,
            boolean despiteBalance,
            UUID event,
            List<FootnoteAnswer> footnotes) {
        static EntryAnswer of(Entry entry) {
            var told = entry.told();
            return new EntryAnswer(
                    entry.number(),
                    entry.kind().name(),
                    entry.when().occurredOn(),
                    entry.when().occurredAt(),
                    entry.when().enteredAt(),
                    entry.when().late(),
                    entry.signed().name(),
                    entry.signed().registration(),
                    entry.change(),
                    entry.balance(),
                    entry.schedule().name(),
                    told.name(),
                    told.address(),
                    told.authority(),
                    told.collector().map(Enum::name).orElse(null),
                    told.professional(),
                    told.idRequested().orElse(null),
                    told.idProvided().orElse(null),
                    told.note(),
                    entry.links().movement().orElse(null),
                    entry.links().corrects().orElse(null),
                    entry.links().overridden(),
                    entry.links().event(),
                    entry.footnotes().stream().map(FootnoteAnswer::of).toList());
        }
    }

    /** A section with its entries; ask again with {@code before} for earlier ones. */
    record PageAnswer(
            SectionAnswer section,
            List<EntryAnswer> entries,
            @Nullable Long before) {
        static PageAnswer of(ViewRegister.View view) {
            return new PageAnswer(
                    SectionAnswer.of(view.section()),
                    view.entries().stream().map(EntryAnswer::of).toList(),
                    view.earlier().isPresent() ? view.earlier().getAsLong() : null);
        }
    }

    /** What came of proving a section: the first entry that is not as it was written, if there is one. */
    record ProofAnswer(boolean whole, @Nullable Long firstWrong) {
        static ProofAnswer of(ViewRegister.Proof proof) {
            return new ProofAnswer(
                    proof.wrong().isEmpty(),
                    proof.wrong().isPresent() ? proof.wrong().getAsLong() : null);
        }
    }

    /** An entry, and what the record says of the work that made it: who, when, from where. */
    record OriginAnswer(EntryAnswer entry, Map<String, String> audit) {
        static OriginAnswer of(ViewRegister.Origin origin) {
            return new OriginAnswer(
                    EntryAnswer.of(origin.entry()),
                    origin.event().map(event -> event.asTold().details()).orElse(Map.of()));
        }
    }

    /** Where an entry stands, and the balance after it. */
    record EnteredAnswer(UUID section, long number, BigDecimal balance, boolean late) {
        static EnteredAnswer of(Entered entered) {
            return new EnteredAnswer(entered.section().value(), entered.number(), entered.balance(), entered.late());
        }
    }
}
