package uk.co.pharmacyiq.controlled;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.controlled.Entry.Kind;
import uk.co.pharmacyiq.controlled.Particulars.Collection;
import uk.co.pharmacyiq.controlled.Register.Correction;
import uk.co.pharmacyiq.controlled.SectionStore.Last;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.work.Work;

/**
 * An entry as it is about to be written, or as it was read to be proved: everything its digest stands for.
 *
 * @param persons who writes it, and the second person of what takes two
 */
record Draft(
        SectionId section,
        long number,
        Kind kind,
        Moments moments,
        Persons persons,
        BigDecimal change,
        BigDecimal balance,
        Level schedule,
        Optional<Collection> collection,
        Links links) {

    /** When it happened and when it is written, to the microsecond, as the database keeps it. */
    record Moments(Instant occurredAt, Instant enteredAt) {

        Moments {
            occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
            enteredAt = enteredAt.truncatedTo(ChronoUnit.MICROS);
        }

        LocalDate day() {
            return EntryDay.of(occurredAt);
        }

        boolean late() {
            return EntryDay.late(day(), enteredAt);
        }
    }

    /** Who writes it, and who counted with them. */
    record Persons(PersonId by, Optional<PersonId> other) {}

    /** What it belongs to. */
    record Links(Optional<UUID> movement, Optional<Long> corrects, boolean overridden) {}

    /** The next entry of a section. */
    static Draft of(Work work, SectionId section, Last last, Happening happening, boolean overridden) {
        var particulars = happening.particulars();
        return new Draft(
                section,
                last.number() + 1,
                happening.kind(),
                new Moments(happening.occurredAt(), work.now()),
                new Persons(
                        work.person(),
                        particulars instanceof Particulars.Opened opened
                                ? Optional.of(opened.countedBy())
                                : Optional.empty()),
                happening.change(),
                last.balance().add(happening.change()),
                happening.medicine().schedule(),
                particulars instanceof Particulars.Supplied supplied ? supplied.collection() : Optional.empty(),
                new Links(happening.movement(), Optional.empty(), overridden));
    }

    /** The line that makes the balance good after a wrong entry. */
    static Draft correcting(Work work, SectionId section, Last last, Entry wrong, Correction correction) {
        return new Draft(
                section,
                last.number() + 1,
                Kind.CORRECTION,
                new Moments(work.now(), work.now()),
                new Persons(work.person(), Optional.empty()),
                correction.difference(),
                last.balance().add(correction.difference()),
                wrong.schedule(),
                Optional.empty(),
                new Links(correction.movement(), Optional.of(wrong.number()), false));
    }

    /**
     * The lines of the entry, what lies sealed beside it, and the digest of the entry before it: all that its own digest
     * stands for.
     */
    String text(String written, byte[] before) {
        return String.join(
                "\n",
                "pharmacyiq.co.uk/register-entry/v1",
                section.toString(),
                Long.toString(number),
                kind.name(),
                moments.occurredAt().toString(),
                moments.enteredAt().toString(),
                persons.by().toString(),
                persons.other().map(PersonId::toString).orElse(""),
                change.setScale(3).toPlainString(),
                balance.setScale(3).toPlainString(),
                schedule.name(),
                collection.flatMap(Collection::by).map(Enum::name).orElse(""),
                collection.flatMap(Collection::idRequested).map(String::valueOf).orElse(""),
                collection.flatMap(Collection::idProvided).map(String::valueOf).orElse(""),
                links.movement().map(UUID::toString).orElse(""),
                links.corrects().map(String::valueOf).orElse(""),
                Boolean.toString(links.overridden()),
                written,
                HexFormat.of().formatHex(before));
    }

    /** SHA-256 over its text: an entry that was altered, put in or left out shows at the first digest that does not follow. */
    byte[] digest(String written, byte[] before) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text(written, before).getBytes(UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
