package uk.co.pharmacyiq.governance.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells an entry of the record as one sentence anyone understands: who did what, or tried to and why it did not happen. */
@Component
public class Narrator {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));
    private static final String ERASED = "(erased)";

    private final Sentences sentences;

    Narrator(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The sentence. */
    public String tell(Entry entry, Names names) {
        var what = entry.what();
        var who = who(entry);
        var to = sentences.toDo(what.action()).say(slot -> value(slot, entry, names));
        var told = switch (what.outcome()) {
            case "done" -> {
                var done = sentences.done(what.action()).say(slot -> value(slot, entry, names));
                yield what.code().equals("repeated")
                        ? who + " asked once more to " + to + "; the answer was given again and nothing was done twice"
                        : who + " " + done;
            }
            case "refused" -> who + " tried to " + to + refusal(entry);
            default -> who + " tried to " + to + ", and it failed on our side; nothing was changed";
        };
        told += entry.detail("asked-by")
                .flatMap(id -> names.of("person", id))
                .map(asker -> ", as " + asker + " had asked")
                .orElse("");
        var known = entry.hasErased() ? told.replace(Phrase.UNKNOWN, ERASED) : told;
        return known.endsWith(".") ? known : known + ".";
    }

    /** What each action is called in a list to choose from, by its name. */
    public Map<String, String> titles() {
        return sentences.actions().stream().collect(Collectors.toMap(action -> action, sentences::title));
    }

    /** Who, as the record itself says. */
    String who(Entry entry) {
        var who = entry.who();
        return switch (who.kind()) {
            case "person" -> person(entry);
            case "visitor" -> person(entry) + " visiting,";
            case "nobody" -> "Somebody who was not signed in";
            case "operator" -> "The operator of PharmacyIQ" + (who.id().isEmpty() ? "" : " (" + words(who.id()) + ")");
            default -> "The part of PharmacyIQ that seals the record";
        };
    }

    private static String person(Entry entry) {
        var name = entry.detail("name")
                .orElse(entry.erased().contains("name") ? ERASED : "Somebody whose name was not recorded");
        return entry.detail("roles")
                .map(roles -> name + ", " + roles.toLowerCase(Locale.UK) + ",")
                .orElse(name);
    }

    private static String refusal(Entry entry) {
        var code = entry.what().code();
        boolean forbidden = code.equals("not-allowed") || code.equals("registration-needed");
        var why = entry.detail("told").orElseGet(() -> reason(code));
        return (forbidden ? " and was not allowed: " : " but could not: ") + why;
    }

    /** Words for refusals that were written down without theirs. */
    private static String reason(String code) {
        return switch (code) {
            case "sign-in-failed" -> "the name, the password or the code was wrong";
            case "too-many-tries" -> "there had been too many wrong tries";
            case "not-allowed" -> "their roles do not include it";
            case "" -> "the reason was not recorded";
            default -> words(code);
        };
    }

    private Optional<String> value(Phrase.Slot slot, Entry entry, Names names) {
        if (slot.name().equals("subject")) {
            return names.of(entry.what().subjectType(), entry.what().subjectId());
        }
        if (entry.erased().contains(slot.name())) {
            return slot.otherwise().isEmpty() ? Optional.empty() : Optional.of(ERASED);
        }
        return entry.detail(slot.name()).map(value -> written(slot.as(), value, names));
    }

    private static String written(String as, String value, Names names) {
        return switch (as) {
            case "words" -> words(value);
            case "day" -> day(value);
            case "moment" -> moment(value);
            case "person", "premises", "product" -> names.of(as, value).orElse(value);
            default -> value;
        };
    }

    private static String words(String code) {
        return code.replace('-', ' ').replace('_', ' ').toLowerCase(Locale.UK);
    }

    private static String moment(String instant) {
        try {
            return MOMENT.format(Instant.parse(instant));
        } catch (DateTimeParseException noMoment) {
            return instant;
        }
    }

    private static String day(String date) {
        try {
            return DAY.format(LocalDate.parse(date));
        } catch (DateTimeParseException notADay) {
            return date;
        }
    }
}
