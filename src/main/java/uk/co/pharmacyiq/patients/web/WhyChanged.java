package uk.co.pharmacyiq.patients.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.patients.record.TypedDay;
import uk.co.pharmacyiq.patients.record.Why;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Fields.Read;
import uk.co.pharmacyiq.site.LondonTime;

/** How we know, and since when: chosen, never typed at length. */
enum WhyChanged {
    PATIENT("patient", "The patient said so", true),
    CARER("carer", "A carer or relative said so", true),
    PRESCRIBER("prescriber", "The prescriber or surgery said so", true),
    DOCUMENT("document", "A document was seen", true),
    NHS("nhs", "An NHS record was seen", true),
    TYPED_WRONGLY("typed-wrongly", "It was typed wrongly", false),
    ANOTHER_PATIENT("another-patient", "It belongs to another patient", false),
    TWICE("twice", "It was entered twice", false);

    private final String code;
    private final String words;
    private final boolean forNew;

    WhyChanged(String code, String words, boolean forNew) {
        this.code = code;
        this.words = words;
        this.forNew = forNew;
    }

    /** What to choose from; of something new the first is chosen already. */
    static List<Choice> choices(String chosen, boolean adding) {
        var known = Stream.of(values())
                .filter(each -> each.forNew || !adding)
                .map(each -> new Choice(
                        each.code, each.words, each.code.equals(chosen.isEmpty() && adding ? PATIENT.code : chosen)));
        return adding
                ? known.toList()
                : Stream.concat(Stream.of(new Choice("", "Choose", chosen.isEmpty())), known)
                        .toList();
    }

    /** From a form: one of the list, and a day where it is not today. */
    static Read<Why> read(Fields fields, Instant now) {
        var happened = fields.optional(
                "happened",
                typed -> TypedDay.read(typed)
                        .map(day -> day.atStartOfDay(LondonTime.ZONE).toInstant())
                        .filter(at -> !at.isAfter(now)),
                "Enter the day on which it came about, for example 27 3 2026; not in the future.");
        return fields.need(
                "reason",
                typed -> Stream.of(values())
                        .filter(each -> each.code.equals(typed))
                        .map(each -> new Why(each.words, happened.orElse(Optional.empty())))
                        .findFirst(),
                "Choose how we know.");
    }

    /** From a program: words of its own, and a moment where it is not now. */
    static Read<Why> sent(Fields fields, Instant now) {
        var occurredAt = fields.optional(
                "occurredAt",
                typed -> LondonTime.begins(typed).or(() -> moment(typed)).filter(at -> !at.isAfter(now)),
                "Enter when it came about as 2026-11-21T14:30, not in the future, or leave it out for now.");
        return fields.need(
                "reason",
                typed -> TypedText.line(typed, 200)
                        .filter(words -> !words.isEmpty())
                        .map(words -> new Why(words, occurredAt.orElse(Optional.empty()))),
                "Say in at most 200 characters how you know.");
    }

    private static Optional<Instant> moment(String typed) {
        try {
            return Optional.of(Instant.parse(typed));
        } catch (java.time.format.DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }
}
