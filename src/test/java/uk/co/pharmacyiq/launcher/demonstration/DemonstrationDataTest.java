package uk.co.pharmacyiq.launcher.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.identity.SignIn;
import uk.co.pharmacyiq.identity.proof.Totp;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.launcher.Demonstration;
import uk.co.pharmacyiq.work.Request;

class DemonstrationDataTest extends PharmacyTest {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private SignIn signIn;

    @Autowired
    private FindStock findStock;

    @Autowired
    private Clock clock;

    @Test
    void fills_the_system_with_people_who_can_sign_in_and_stock_they_can_find() {
        var said = new ArrayList<String>();
        var accounts = demonstration.seed(new Demonstration.Options(
                1, new Demonstration.Patients(1, 20), 4711, TestDatabase.get().catalogue(), said::add));

        assertThat(said).hasSize(2);
        assertThat(accounts.organisations()).hasSize(1);
        var organisation = accounts.organisations().getFirst();
        assertThat(organisation.premises())
                .hasSize(2)
                .allSatisfy(premises -> assertThat(premises.odsCode()).matches("F[A-Z][0-9]{3}"));
        assertThat(accounts.users().stream().map(Demonstration.User::role))
                .containsExactly(
                        "pharmacist",
                        "pharmacist",
                        "technician",
                        "technician",
                        "store-administrator",
                        "ig-lead",
                        "master-administrator");
        var marker = organisation.name().split(" ", -1)[0];
        assertThat(accounts.users())
                .allSatisfy(
                        user -> assertThat(user.username().split("@", -1)[0]).doesNotContainIgnoringCase(marker));

        var pharmacist = accounts.users().getFirst();
        var person = Expected.done(signIn.signIn(attempt(pharmacist))).person();
        var premises = new PremisesId(organisation.premises().getFirst().id());
        var page = Expected.done(findStock.find(person.with(Request.none()), everythingAt(premises)));
        assertThat(page.rows()).hasSizeGreaterThanOrEqualTo(55);
    }

    @Test
    void goes_on_with_another_organisation_where_one_was_left_over() {
        var options = new Demonstration.Options(
                1, new Demonstration.Patients(0, 0), 815, TestDatabase.get().catalogue(), _ -> {});
        var before = demonstration.seed(options).organisations().getFirst();
        var after = demonstration.seed(options).organisations().getFirst();
        assertThat(after.name()).isNotEqualTo(before.name());
    }

    private SignIn.Attempt attempt(Demonstration.User user) {
        var code = new Totp(decoded(Optional.ofNullable(user.totpSecret()).orElseThrow())).codeAt(clock.instant());
        return new SignIn.Attempt(user.username(), user.password(), code, Request.none(), Browser.unknown("a test"));
    }

    private static FindStock.Request everythingAt(PremisesId premises) {
        return new FindStock.Request(
                premises,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FindStock.MOST);
    }

    private static byte[] decoded(String base32) {
        var bits = new StringBuilder();
        base32.chars()
                .mapToObj(letter ->
                        Integer.toBinaryString(32 + BASE32.indexOf(letter)).substring(1))
                .forEach(bits::append);
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return bytes;
    }
}
