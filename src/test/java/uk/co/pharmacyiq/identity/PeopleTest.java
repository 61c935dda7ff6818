package uk.co.pharmacyiq.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.co.pharmacyiq.identity.PersonSummary.Registration;
import uk.co.pharmacyiq.identity.proof.PersonName;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.work.Request;

class PeopleTest extends IdentityTest {

    @Autowired
    private InvitePerson invitePerson;

    @Autowired
    private ResetCredentials resetCredentials;

    @Autowired
    private ViewPeople viewPeople;

    @Autowired
    private RecordRegistration recordRegistration;

    @Autowired
    private ClosePerson closePerson;

    private Member boss;

    @BeforeEach
    void an_organisation_with_somebody_in_it() throws Exception {
        openOrganisation();
        boss = enrol("Bo Smith", "bo.smith");
    }

    @Test
    void a_link_is_good_once_whoever_is_fastest() throws Exception {
        var token = invite("Asha Patel", "asha.patel");
        var totp = done(acceptInvitation.open(token, request())).totp();
        var outcomes = atOnce(20, () -> code(acceptInvitation.accept(answer(token, totp))));
        assertThat(Collections.frequency(outcomes, "done")).isEqualTo(1);
        assertThat(Collections.frequency(outcomes, "invitation-not-good")).isEqualTo(19);
        assertThat(code(acceptInvitation.open(token, request()))).isEqualTo("invitation-not-good");
    }

    @Test
    void a_link_is_good_for_three_days() {
        var token = invite("Asha Patel", "asha.patel");
        clock.forward(72 * 3600 - 1);
        assertThat(code(acceptInvitation.open(token, request()))).isEqualTo("done");
        clock.forward(1);
        assertThat(code(acceptInvitation.open(token, request()))).isEqualTo("invitation-not-good");
    }

    @Test
    void a_weak_password_or_a_wrong_code_leaves_the_link_good() {
        var token = invite("Asha Patel", "asha.patel");
        var totp = done(acceptInvitation.open(token, request())).totp();
        var weak = new AcceptInvitation.Answer(
                token, "password1234", totp.codeAt(clock.instant()), true, request(), Browser.unknown("test"));
        var wrong = new AcceptInvitation.Answer(token, PASSWORD, "000000", true, request(), Browser.unknown("test"));
        assertThat(code(acceptInvitation.accept(weak))).isEqualTo("password-common");
        assertThat(code(acceptInvitation.accept(wrong))).isEqualTo("code-wrong");
        assertThat(code(acceptInvitation.accept(answer(token, totp)))).isEqualTo("done");
    }

    @Test
    void an_invitation_asked_for_twice_with_one_key_is_one_link() {
        var once = new Request.Once("key-1", "digest");
        var actor = boss.actor()
                .with(new Request(java.util.UUID.randomUUID(), "", "", Optional.empty(), Optional.of(once)));
        var wish = new InvitePerson.Request(PersonName.parse("Asha Patel").orElseThrow(), "asha.patel");
        var first = done(invitePerson.invite(actor, wish));
        assertThat(done(invitePerson.invite(actor, wish)).token()).isEqualTo(first.token());
        assertThat(administrator()
                        .sql("select answer::text from work.answer where organisation_id = ?")
                        .param(organisation.value())
                        .query(String.class)
                        .list())
                .noneMatch(answer -> answer.contains(first.token()));
    }

    @Test
    void no_account_is_shared_and_no_name_is_given_twice() {
        assertThat(invited("Main Dispensary", "main.d")).isEqualTo("shared-account");
        assertThat(invited("Asha Patel", "dispensary1")).isEqualTo("shared-account");
        assertThat(invited("Asha Patel", "asha.patel")).isEqualTo("done");
        assertThat(invited("Asha Patel", "asha.patel")).isEqualTo("name-taken");
    }

    @Test
    void a_reset_takes_everything_away_and_gives_a_new_link() {
        var asha = enrol("Asha Patel", "asha.patel");
        var link = done(resetCredentials.reset(boss.actor(), asha.actor().id())).token();
        assertThat(door.enter(asha.session().token())).isEmpty();
        assertThat(code(signIn(asha))).isEqualTo("sign-in-failed");
        var totp = done(acceptInvitation.open(link, request())).totp();
        assertThat(totp.base32()).isNotEqualTo(asha.totp().base32());
        assertThat(code(acceptInvitation.accept(answer(link, totp)))).isEqualTo("done");
    }

    @Test
    void who_has_left_gets_in_no_more_and_keeps_their_name() {
        var asha = enrol("Asha Patel", "asha.patel");
        done(closePerson.close(boss.actor(), asha.actor().id()));
        assertThat(door.enter(asha.session().token())).isEmpty();
        assertThat(code(signIn(asha))).isEqualTo("sign-in-failed");
        assertThat(invited("Asha Patel", "asha.patel")).isEqualTo("name-taken");
        assertThat(code(resetCredentials.reset(boss.actor(), asha.actor().id())))
                .isEqualTo("person-closed");
        assertThat(code(closePerson.close(boss.actor(), boss.actor().id()))).isEqualTo("own-account");
    }

    @Test
    void the_latest_finding_on_the_register_counts_and_changes_rights_at_once() {
        var asha = enrol("Asha Patel", "asha.patel");
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        long before = door.enter(asha.session().token()).orElseThrow().rightsVersion();
        assertThat(found(asha, Registration.Status.REGISTERED, today.minusMonths(13)))
                .isEqualTo("done");
        assertThat(done(viewPeople.view(boss.actor(), asha.actor().id())).registrations())
                .singleElement()
                .returns(true, Registration::checkOverdue);
        assertThat(found(asha, Registration.Status.SUSPENDED, today.minusDays(1)))
                .isEqualTo("done");
        assertThat(done(viewPeople.view(boss.actor(), asha.actor().id())).registrations())
                .singleElement()
                .returns(Registration.Status.SUSPENDED, Registration::status)
                .returns(false, Registration::checkOverdue);
        assertThat(found(asha, Registration.Status.REGISTERED, today.plusDays(2)))
                .isEqualTo("checked-in-future");
        assertThat(door.enter(asha.session().token()).orElseThrow().rightsVersion())
                .isEqualTo(before + 2);
    }

    @Test
    void people_of_another_organisation_do_not_exist() {
        var stranger = new uk.co.pharmacyiq.work.Actor.Person(
                new uk.co.pharmacyiq.work.Actor.Identity(
                        uk.co.pharmacyiq.kernel.OrganisationId.next(), PersonId.next(), "Some Body"),
                new uk.co.pharmacyiq.work.Actor.Standing(
                        java.util.UUID.randomUUID(), "password+totp", java.time.Instant.EPOCH),
                1,
                request());
        assertThat(code(viewPeople.view(stranger, boss.actor().id()))).isEqualTo("person-unknown");
        assertThat(done(viewPeople.list(stranger, Optional.empty())).people()).isEmpty();
        assertThat(done(viewPeople.list(boss.actor(), Optional.empty())).people())
                .hasSize(1);
    }

    private String invited(String name, String local) {
        return code(invitePerson.invite(
                boss.actor(), new InvitePerson.Request(PersonName.parse(name).orElseThrow(), local)));
    }

    private String found(Member member, Registration.Status status, LocalDate day) {
        var number = GphcNumber.parse(Profession.PHARMACIST, "2012345").orElseThrow();
        return code(recordRegistration.record(
                boss.actor(), new RecordRegistration.Request(member.actor().id(), number, status, day)));
    }
}
