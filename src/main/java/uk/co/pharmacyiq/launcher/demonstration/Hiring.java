package uk.co.pharmacyiq.launcher.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.access.GrantRole;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.InvitePerson;
import uk.co.pharmacyiq.identity.PersonSummary.Registration.Status;
import uk.co.pharmacyiq.identity.RecordRegistration;
import uk.co.pharmacyiq.identity.proof.PersonName;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.launcher.demonstration.Enrolling.Enrolled;
import uk.co.pharmacyiq.launcher.demonstration.Staffed.Member;

/** Brings one person in: invited by the administrator, registered, enrolled, given a role. */
@Component
@Lazy
class Hiring {

    /** Prime to how many numbers there are, so that it comes to each of them before it comes to one again. */
    private static final long STEP = 7_919;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final InvitePerson invitePerson;
    private final RecordRegistration recordRegistration;
    private final GrantRole grantRole;
    private final Enrolling enrolling;
    private final Clock clock;
    private final AtomicLong hired = new AtomicLong();

    Hiring(
            InvitePerson invitePerson,
            RecordRegistration recordRegistration,
            GrantRole grantRole,
            Enrolling enrolling,
            Clock clock) {
        this.invitePerson = invitePerson;
        this.recordRegistration = recordRegistration;
        this.grantRole = grantRole;
        this.enrolling = enrolling;
        this.clock = clock;
    }

    /** Whom to hire, as what, and where; nowhere in particular means the whole organisation. */
    record Post(PersonName name, Role role, List<PremisesId> at) {}

    Member hire(Enrolled administrator, Post post) {
        var invitation = new InvitePerson.Request(post.name(), Names.username(post.name()));
        var invited = Expected.done(invitePerson.invite(enrolling.actor(administrator), invitation));
        var number = post.role().profession().map(profession -> number(profession, hired.getAndIncrement()));
        number.ifPresent(each -> register(administrator, invited.person(), each));
        var places = post.at().isEmpty()
                ? List.of(Optional.<PremisesId>empty())
                : post.at().stream().map(Optional::of).toList();
        for (var place : places) {
            var grant = new GrantRole.Request(invited.person(), post.role(), place);
            Expected.done(grantRole.grant(enrolling.actor(administrator), grant));
        }
        return new Member(enrolling.enrol(invited.token()), post.role(), post.at(), number);
    }

    private void register(Enrolled administrator, PersonId person, GphcNumber number) {
        var today = LocalDate.ofInstant(clock.instant(), LONDON);
        var found = new RecordRegistration.Request(person, number, Status.REGISTERED, today);
        Expected.done(recordRegistration.record(enrolling.actor(administrator), found));
    }

    /** Of the right form; the register knows no such person, and no two of them here have the same. */
    private static GphcNumber number(Profession profession, long hired) {
        long apart = 100_000 + hired * STEP % 900_000;
        var first = switch (profession) {
            case PHARMACIST -> "2";
            case PHARMACY_TECHNICIAN -> "5";
        };
        return new GphcNumber(profession, first + apart);
    }
}
