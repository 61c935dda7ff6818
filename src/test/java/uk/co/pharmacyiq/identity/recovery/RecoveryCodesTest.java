package uk.co.pharmacyiq.identity.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.co.pharmacyiq.identity.IdentityTest;
import uk.co.pharmacyiq.identity.ResetCredentials;
import uk.co.pharmacyiq.work.Actor;

class RecoveryCodesTest extends IdentityTest {

    @Autowired
    private RecoveryCodes recoveryCodes;

    @Autowired
    private ResetCredentials resetCredentials;

    private Member asha;
    private List<String> codes;

    @BeforeEach
    void somebody_with_ten_codes() throws Exception {
        openOrganisation();
        asha = enrol("Asha Patel", "asha.patel");
        codes = done(recoveryCodes.make(now(asha))).codes();
    }

    @Test
    void there_are_ten_of_eighty_bits_and_none_stands_in_the_database() {
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z0-9]{4}-){3}[A-Z0-9]{4}"));
        var rows = administrator()
                .sql("select row_to_json(c)::text from identity.recovery_code c where organisation_id = ?")
                .param(organisation.value())
                .query(String.class)
                .list();
        assertThat(rows)
                .hasSize(10)
                .noneMatch(row -> codes.stream().anyMatch(code -> row.contains(code.substring(0, 9))));
    }

    @Test
    void a_code_gets_in_once_beside_the_password_and_its_owner_is_told() {
        var session = done(signIn(asha.username(), PASSWORD, codes.getFirst()));
        assertThat(session.person().authentication()).isEqualTo("password+recovery-code");
        assertThat(session.person().strong()).isFalse();
        assertThat(code(signIn(asha.username(), PASSWORD, codes.getFirst()))).isEqualTo("sign-in-failed");
        assertThat(done(recoveryCodes.left(now(asha))).codes()).isEqualTo(9);
        assertThat(administrator()
                        .sql("select kind from identity.notice where organisation_id = ?")
                        .param(organisation.value())
                        .query(String.class)
                        .list())
                .contains("recovery-code-used");
    }

    @Test
    void how_it_is_typed_does_not_matter_and_what_it_is_does() {
        var typed = " " + codes.get(1).toLowerCase(java.util.Locale.ROOT).replace("-", " ") + " ";
        assertThat(code(signIn(asha.username(), PASSWORD, typed))).isEqualTo("done");
        assertThat(code(signIn(asha.username(), PASSWORD, "AAAA-AAAA-AAAA-AAAA")))
                .isEqualTo("sign-in-failed");
        assertThat(code(signIn(asha.username(), "not the password", codes.get(2))))
                .isEqualTo("sign-in-failed");
        assertThat(code(signIn(asha.username(), PASSWORD, codes.get(2)))).isEqualTo("done");
        assertThat(RecoveryCode.parse("O0Il-1111-1111-1111")).contains(new RecoveryCode("0011111111111111"));
        assertThat(RecoveryCode.parse("123456")).isEmpty();
        assertThat(RecoveryCode.parse("x".repeat(10_000))).isEmpty();
    }

    @Test
    void the_codes_of_somebody_else_open_nothing() {
        enrol("Bo Smith", "bo.smith");
        assertThat(code(signIn("bo.smith@" + handle, PASSWORD, codes.getFirst())))
                .isEqualTo("sign-in-failed");
        assertThat(code(signIn("nobody@" + handle, PASSWORD, codes.getFirst()))).isEqualTo("sign-in-failed");
    }

    @Test
    void fifty_who_use_one_at_once_are_one_session() throws Exception {
        var outcomes = atOnce(50, () -> code(signIn(asha.username(), PASSWORD, codes.get(3))));
        assertThat(Collections.frequency(outcomes, "done")).isEqualTo(1);
    }

    @Test
    void guesses_at_codes_are_counted_like_guesses_at_passwords() {
        for (int i = 0; i < 10; i++) {
            assertThat(code(signIn(asha.username(), PASSWORD, "AAAA-AAAA-AAAA-AAA" + i)))
                    .isEqualTo("sign-in-failed");
        }
        assertThat(code(signIn(asha.username(), PASSWORD, codes.get(4)))).isEqualTo("too-many-tries");
    }

    @Test
    void new_codes_end_the_old_ones_and_take_a_fresh_proof() {
        var fresh = done(recoveryCodes.make(now(asha))).codes();
        assertThat(code(signIn(asha.username(), PASSWORD, codes.get(5)))).isEqualTo("sign-in-failed");
        assertThat(code(signIn(asha.username(), PASSWORD, fresh.get(5)))).isEqualTo("done");
        clock.forward(400);
        assertThat(code(recoveryCodes.make(now(asha)))).isEqualTo("step-up-needed");
    }

    @Test
    void a_reset_ends_them_too() {
        var boss = enrol("Bo Smith", "bo.smith");
        done(resetCredentials.reset(now(boss), asha.actor().id()));
        assertThat(code(signIn(asha.username(), PASSWORD, codes.get(6)))).isEqualTo("sign-in-failed");
        assertThat(administrator()
                        .sql(
                                "select count(*) from identity.recovery_code where organisation_id = ? and replaced_at is null")
                        .param(organisation.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_password_is_not_changed_by_a_recovery_code() {
        // The code of an authenticator is asked for there: whoever has lost theirs sets their account up anew.
        assertThat(code(changePassword(codes.get(7)))).isEqualTo("sign-in-failed");
        assertThat(done(recoveryCodes.left(now(asha))).codes()).isEqualTo(10);
    }

    @Autowired
    private uk.co.pharmacyiq.identity.ChangePassword change;

    private Actor.Person now(Member member) {
        return door.enter(member.session().token()).orElseThrow().with(request());
    }

    private uk.co.pharmacyiq.kernel.Outcome<?> changePassword(String code) {
        return change.change(
                now(asha),
                new uk.co.pharmacyiq.identity.ChangePassword.Request(
                        PASSWORD,
                        code,
                        "violin-kettle-harbour",
                        uk.co.pharmacyiq.identity.session.Browser.unknown("test")));
    }
}
