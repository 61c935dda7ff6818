package uk.co.pharmacyiq.responsible.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.responsible.Contact;
import uk.co.pharmacyiq.responsible.OnDuty;
import uk.co.pharmacyiq.responsible.ViewAuthorisations;
import uk.co.pharmacyiq.responsible.ViewRecord;
import uk.co.pharmacyiq.responsible.ViewResponsible;
import uk.co.pharmacyiq.responsible.authority.Authorisation;

/** What programs are told about the responsible pharmacist. */
final class ResponsibleAnswers {

    private ResponsibleAnswers() {}

    /** How it stands now. */
    record NowAnswer(
            String state,
            @Nullable DutyAnswer onDuty,
            long minutesAwayToday,
            long warningMinutes,
            long mostMinutes,
            boolean breached,
            boolean signOffForgotten,
            List<OperationAnswer> operations) {
        static NowAnswer of(ViewResponsible.View view) {
            return new NowAnswer(
                    view.state().name(),
                    view.onDuty().map(DutyAnswer::of).orElse(null),
                    view.today().minutes(),
                    view.limits().warning().toMinutes(),
                    view.limits().most().toMinutes(),
                    view.today().breached(),
                    view.forgotten(),
                    view.operations().stream()
                            .map(one -> new OperationAnswer(one.operation().name(), one.possible(), one.why()))
                            .toList());
        }
    }

    /** Who is responsible. */
    record DutyAnswer(
            UUID session,
            String name,
            String registration,
            Instant since,
            @Nullable Instant awaySince) {
        static DutyAnswer of(OnDuty duty) {
            return new DutyAnswer(
                    duty.session(),
                    duty.named().name(),
                    duty.named().registration(),
                    duty.since(),
                    duty.away().map(OnDuty.Away::since).orElse(null));
        }
    }

    /** Whether an operation may happen now, and the rule or the refusal. */
    record OperationAnswer(String operation, boolean possible, String why) {}

    /** The record of some days. */
    record RecordAnswer(List<SessionAnswer> sessions, List<BreachAnswer> breaches) {
        static RecordAnswer of(ViewRecord.Shown record) {
            return new RecordAnswer(
                    record.lines().stream().map(SessionAnswer::of).toList(),
                    record.breaches().stream()
                            .map(breach -> new BreachAnswer(breach.day(), breach.passedAt(), breach.limitMinutes()))
                            .toList());
        }
    }

    /** A day on which absences were too long. */
    record BreachAnswer(LocalDate day, Instant passedAt, int limitMinutes) {}

    /** A session of the record. */
    record SessionAnswer(
            UUID id,
            String name,
            String registration,
            Instant began,
            @Nullable Instant ended,
            String endedHow,
            List<AbsenceAnswer> absences,
            List<NoteAnswer> notes) {
        static SessionAnswer of(ViewRecord.Line line) {
            return new SessionAnswer(
                    line.session(),
                    line.named().name(),
                    line.named().registration(),
                    line.began(),
                    line.ended().map(ViewRecord.Ended::at).orElse(null),
                    line.ended().map(ViewRecord.Ended::how).orElse(""),
                    line.absences().stream().map(AbsenceAnswer::of).toList(),
                    line.notes().stream()
                            .map(note -> new NoteAnswer(note.at(), note.by(), note.words()))
                            .toList());
        }
    }

    /** An absence of the record. */
    record AbsenceAnswer(
            Instant began,
            @Nullable Instant ended,
            String contact,
            String otherName,
            String otherRegistration,
            String reason) {
        static AbsenceAnswer of(ViewRecord.Absence absence) {
            Optional<Contact.Other> other = absence.contact().other();
            return new AbsenceAnswer(
                    absence.began(),
                    absence.ended().orElse(null),
                    absence.contact().contact().name(),
                    other.map(Contact.Other::name).orElse(""),
                    other.map(Contact.Other::registration).orElse(""),
                    absence.reason());
        }
    }

    /** A note beside the record. */
    record NoteAnswer(Instant at, String by, String words) {}

    /** An authorisation. */
    record AuthorisationAnswer(
            UUID id,
            String basis,
            String grantedBy,
            String grantedTo,
            List<String> tasks,
            String conditions,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant withdrawnAt) {
        static List<AuthorisationAnswer> all(ViewAuthorisations.View view) {
            return view.authorisations().stream().map(one -> of(one, view)).toList();
        }

        private static AuthorisationAnswer of(Authorisation one, ViewAuthorisations.View view) {
            var grant = one.grant();
            return new AuthorisationAnswer(
                    one.id(),
                    one.basis().code(),
                    name(view, grant.by()),
                    name(view, grant.person()),
                    grant.tasks().stream().map(Enum::name).sorted().toList(),
                    grant.conditions(),
                    grant.from(),
                    grant.to().orElse(null),
                    one.withdrawn().map(Authorisation.Withdrawn::at).orElse(null));
        }

        private static String name(ViewAuthorisations.View view, PersonId person) {
            return view.names().getOrDefault(person, "");
        }
    }
}
