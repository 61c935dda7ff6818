package uk.co.pharmacyiq.responsible.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.responsible.Contact;
import uk.co.pharmacyiq.responsible.CorrectRecord;
import uk.co.pharmacyiq.responsible.GoAbsent;
import uk.co.pharmacyiq.responsible.SignOff;
import uk.co.pharmacyiq.responsible.SignOn;
import uk.co.pharmacyiq.responsible.authority.Basis;
import uk.co.pharmacyiq.responsible.authority.GrantAuthorisation;
import uk.co.pharmacyiq.responsible.authority.Operation;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** What forms and programs send about the responsible pharmacist, read into requests. */
final class ResponsibleInput {

    private static final int REASON = 200;
    private static final int WORDS = 1_000;
    private static final String NUMBER = "Enter a pharmacist's registration number: seven digits that begin with 2.";

    private ResponsibleInput() {}

    static Outcome<SignOn.Request> signOn(Fields fields, PremisesId premises) {
        var number = fields.optional("registration", ResponsibleInput::number, NUMBER);
        var from = fields.optional(
                "takesOverFrom", TimeOrderedId::parse, "Look at the page again: it names who is responsible now.");
        return fields.finish(() -> new SignOn.Request(premises, number.value(), from.value()));
    }

    static Outcome<SignOff.Request> signOff(Fields fields, PremisesId premises) {
        var reason = fields.optional("reason", text -> words(text, WORDS), "Write at most 1,000 characters.");
        return fields.finish(() -> new SignOff.Request(premises, reason.value()));
    }

    static Outcome<GoAbsent.Request> absence(Fields fields, PremisesId premises) {
        var contact = fields.need(
                "contact",
                text -> Stream.of(Contact.values())
                        .filter(one -> one.name().equals(text))
                        .findFirst(),
                "Say how a pharmacist can be reached while you are away: RP_CONTACTABLE or OTHER_PHARMACIST.");
        boolean other = contact.orElse(Contact.RP_CONTACTABLE) == Contact.OTHER_PHARMACIST;
        var name = named(fields, other);
        var number = other
                ? fields.need("otherRegistration", ResponsibleInput::number, NUMBER)
                        .orElse("")
                : "";
        var reason = fields.need(
                "reason", text -> TypedText.line(text, REASON), "Write why you leave, in at most 200 characters.");
        return fields.finish(() -> new GoAbsent.Request(
                premises,
                new Contact.Arrangement(
                        contact.value(), other ? Optional.of(new Contact.Other(name, number)) : Optional.empty()),
                reason.value()));
    }

    private static String named(Fields fields, boolean other) {
        return other
                ? fields.need(
                                "otherName",
                                text -> TypedText.line(text, 100),
                                "Enter the name of the pharmacist who can be reached.")
                        .orElse("")
                : "";
    }

    static Outcome<CorrectRecord.Request> note(Fields fields, PremisesId premises) {
        var session =
                fields.need("session", TimeOrderedId::parse, "Choose the entry of the record that the note is about.");
        var words = fields.need(
                "words",
                text -> words(text, WORDS),
                "Write what is wrong and what is true, in at most 1,000 characters.");
        return fields.finish(() -> new CorrectRecord.Request(premises, session.value(), words.value()));
    }

    static Outcome<GrantAuthorisation.Request> grant(Fields fields, PremisesId premises) {
        var basis = fields.need("basis", Basis::parse, "Choose the regulation: 220A or 220B.");
        var person = fields.need("person", text -> TimeOrderedId.parse(text).map(PersonId::new), "Choose the person.");
        var tasks = tasks(fields);
        var conditions = fields.optional(
                "conditions", text -> words(text, WORDS), "Write the conditions in at most 1,000 characters.");
        var from = fields.need("from", LondonTime::day, "Enter the first day, for example 2026-12-10.");
        var to = fields.optional(
                "to", LondonTime::day, "Enter the last day, for example 2027-03-31, or leave it empty.");
        return fields.finish(() -> new GrantAuthorisation.Request(
                premises,
                basis.value(),
                person.value(),
                tasks,
                conditions.value().orElse(""),
                from.value(),
                to.value()));
    }

    /** The days a record is asked for; the last two weeks where nothing is said. */
    static Outcome<Days> days(Fields fields, LocalDate today) {
        var last = fields.optional("day", LondonTime::day, "Enter a day, for example 2026-11-22.");
        return fields.finish(() -> {
            var to = last.value().orElse(today);
            return new Days(last.value().orElse(to.minusDays(13)), to);
        });
    }

    /** From which day through which. */
    record Days(LocalDate from, LocalDate to) {}

    private static Optional<String> number(String typed) {
        return GphcNumber.parse(Profession.PHARMACIST, typed).map(GphcNumber::digits);
    }

    /** A list as programs send it, or boxes that were ticked. */
    private static Set<Operation> tasks(Fields fields) {
        var listed = IntStream.range(0, Operation.values().length)
                .mapToObj(number -> "tasks[" + number + "]")
                .filter(name -> fields.text(name) != null)
                .map(name -> fields.need(name, Operation::parse, "There is no such task. Choose one of the list.")
                        .orElse(Operation.RECEIVE));
        var ticked = Stream.of(Operation.values()).filter(task -> fields.text("task-" + task.name()) != null);
        return Stream.concat(listed, ticked).collect(Collectors.toSet());
    }

    private static Optional<String> words(String typed, int most) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty() && text.length() <= most);
    }
}
