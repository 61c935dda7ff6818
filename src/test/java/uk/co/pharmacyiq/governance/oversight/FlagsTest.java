package uk.co.pharmacyiq.governance.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.ChangeSetting;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** What the watch flags while the application runs, and how somebody looks into it. */
class FlagsTest extends PharmacyTest {

    private static final Action<Boolean> LOOK =
            Action.looks("PERSON_VIEW", "people.view", Action.Scope.ANYWHERE, Boolean.class);

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;

    @BeforeEach
    void a_pharmacy_that_is_open_now() {
        pharmacy = TestPharmacy.open(application);
        openFrom(-2, 2);
    }

    @Test
    void many_looks_are_flagged_once_however_often_the_watch_reads_on() {
        look(52);
        assertThat(flags()).singleElement().matches(flag -> flag.kind() == FlagKind.MANY_LOOKS);
        look(3);
        assertThat(flags()).hasSize(1);
    }

    @Test
    void a_limit_of_the_organisations_own_is_kept_to() {
        set("oversight.bulk-views", "200");
        look(60);
        assertThat(flags()).isEmpty();
    }

    @Test
    void a_sign_in_outside_the_opening_hours_is_flagged() {
        openFrom(-5, -3);
        pharmacy.caller(Role.TECHNICIAN, port);
        pharmacy.caller(Role.PHARMACIST, port);
        var enrolled = pharmacy.enrol(Role.STORE_ADMINISTRATOR);
        assertThat(enrolled.username()).isNotEmpty();
        application.getBean(KeepWatch.class).keep(pharmacy.organisation());
        assertThat(flags()).allMatch(flag -> flag.kind() != FlagKind.MANY_LOOKS);
    }

    @Test
    void ten_refusals_are_flagged_and_somebody_else_looks_into_it_once() {
        for (int n = 0; n < 10; n++) {
            application
                    .getBean(UseCases.class)
                    .perform(
                            pharmacy.as(Role.TECHNICIAN),
                            LOOK,
                            Target.of("person", UUID.randomUUID()),
                            _ -> Outcome.done(true));
        }
        var flag = flags().getFirst();
        assertThat(flag.kind()).isEqualTo(FlagKind.MANY_DENIALS);
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        assertThat(master.get("/oversight/flags").body())
                .contains("Was refused again and again")
                .contains("Tom Hill");
        assertThat(master.get("/oversight/flags/" + flag.id()).body()).contains("tried to look at the account");
        assertThat(master.get("/premises/" + pharmacy.premises() + "/today").body())
                .contains("thing that looked unusual");
        assertThat(master.post("/api/v1/oversight/flags/" + flag.id() + "/settle", "{}")
                        .statusCode())
                .isEqualTo(422);
        var settle = application.getBean(SettleFlag.class);
        assertThat(TestPharmacy.done(
                        settle.settle(pharmacy.as(Role.MASTER_ADMINISTRATOR), flag.id(), "A wrong bookmark.")))
                .isEqualTo(flag.id());
        assertThat(TestPharmacy.refusal(
                        settle.settle(pharmacy.as(Role.MASTER_ADMINISTRATOR), flag.id(), "A wrong bookmark.")))
                .isEqualTo("flag-settled");
        assertThat(master.get("/oversight/flags/" + flag.id()).body())
                .contains("Looked into by Mary Master")
                .contains("A wrong bookmark.");
    }

    @Test
    void nobody_looks_into_what_they_did_themselves() {
        look(52);
        assertThat(TestPharmacy.refusal(application
                        .getBean(SettleFlag.class)
                        .settle(
                                pharmacy.as(Role.MASTER_ADMINISTRATOR),
                                flags().getFirst().id(),
                                "It was me.")))
                .isEqualTo("about-yourself");
    }

    @Test
    void a_round_reads_what_is_new_and_not_the_whole_record() {
        look(5);
        var watch = application.getBean(KeepWatch.class);
        TestPharmacy.done(watch.keep(pharmacy.organisation()));
        var again = TestPharmacy.done(watch.keep(pharmacy.organisation()));
        assertThat(again.upToNow()).isTrue();
        assertThat(again.raised()).isZero();
    }

    @Test
    void M_044_a_setting_is_changed_with_its_value_before_and_after_on_the_record() {
        set("oversight.denials", "25");
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        assertThat(master.get("/record?action=SETTING_CHANGE").body())
                .contains("changed the setting “Refusals in 10 minutes” from 10 refusals to 25 refusals");
        assertThat(master.get("/organisation/settings/oversight.denials").body())
                .contains("25 refusals")
                .contains("10 refusals");
        assertThat(TestPharmacy.refusal(change("oversight.denials", "1"))).isEqualTo("setting-value");
        assertThat(TestPharmacy.refusal(change("oversight.opens", "25:00"))).isEqualTo("setting-value");
        assertThat(TestPharmacy.refusal(change("no.such", "1"))).isEqualTo("setting-unknown");
    }

    private void look(int times) {
        for (int n = 0; n < times; n++) {
            TestPharmacy.done(application
                    .getBean(UseCases.class)
                    .perform(
                            pharmacy.as(Role.MASTER_ADMINISTRATOR),
                            LOOK,
                            Target.of("person", UUID.randomUUID()),
                            _ -> Outcome.done(true)));
        }
    }

    private java.util.List<Flag> flags() {
        return TestPharmacy.done(application.getBean(ViewFlags.class).list(pharmacy.as(Role.MASTER_ADMINISTRATOR)))
                .flags();
    }

    private void openFrom(int hoursBefore, int hoursAfter) {
        var now = LocalTime.now(LondonTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
        set("oversight.opens", now.plusHours(hoursBefore).toString());
        set("oversight.closes", now.plusHours(hoursAfter).toString());
    }

    private void set(String name, String value) {
        TestPharmacy.done(change(name, value));
    }

    private Outcome<?> change(String name, String value) {
        return application
                .getBean(ChangeSetting.class)
                .change(
                        pharmacy.as(Role.MASTER_ADMINISTRATOR),
                        new ChangeSetting.Request(name, value, Optional.empty()));
    }
}
