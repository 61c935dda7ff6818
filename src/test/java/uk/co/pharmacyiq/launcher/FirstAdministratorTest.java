package uk.co.pharmacyiq.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.AcceptInvitation;
import uk.co.pharmacyiq.identity.proof.PersonName;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.UseCases;

class FirstAdministratorTest extends PharmacyTest {

    private static final FirstAdministrator.Request LATCHFORD = new FirstAdministrator.Request(
            "Latchford Chemists", "latchford", new PersonName("Moira Drummond"), "moira.drummond");

    @Autowired
    private FirstAdministrator firstAdministrator;

    @Autowired
    private AcceptInvitation acceptInvitation;

    @Autowired
    private UseCases useCases;

    @Autowired
    private Clock clock;

    @Test
    void a_link_is_renewed_until_its_person_has_enrolled_and_then_never_again() {
        var lost = done(firstAdministrator.invite(LATCHFORD));
        var link = done(firstAdministrator.invite(LATCHFORD));
        assertThat(link.organisation()).isEqualTo(lost.organisation());
        assertThat(link.path()).startsWith("/invitation/").isNotEqualTo(lost.path());
        assertThat(code(acceptInvitation.open(lost.token(), Request.none()))).isEqualTo("invitation-not-good");

        var shown = done(acceptInvitation.open(link.token(), Request.none()));
        var answer = new AcceptInvitation.Answer(
                link.token(),
                "gravel-otter-lantern-58",
                shown.totp().codeAt(clock.instant()),
                true,
                Request.none(),
                Browser.unknown("a test"));
        var signedIn = done(acceptInvitation.accept(answer));

        assertThat(useCases.rights(signedIn.person()).held().everywhere())
                .isEqualTo(Role.MASTER_ADMINISTRATOR.permissions());
        assertThat(code(firstAdministrator.invite(LATCHFORD))).isEqualTo("handle-taken");
        assertThat(firstAdministrator.inviteIfNobodyIsThere(LATCHFORD)).isEmpty();
    }

    @Test
    void an_installation_that_serves_somebody_takes_nobody_else_on_by_itself() {
        var first = new FirstAdministrator.Request(
                "Dallow Chemists", "dallow", new PersonName("Keith Novak"), "keith.novak");
        done(firstAdministrator.invite(first));
        var other = new FirstAdministrator.Request(
                "Renwick Chemists", "renwick", new PersonName("Keith Novak"), "keith.novak");
        assertThat(firstAdministrator.inviteIfNobodyIsThere(other)).isEmpty();
        assertThat(firstAdministrator.inviteIfNobodyIsThere(first)).isPresent();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw new AssertionError(reason.code());
        };
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Done<?> _ -> "done";
            case Refused<?>(var reason) -> reason.code();
        };
    }
}
