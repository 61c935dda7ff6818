package uk.co.pharmacyiq.access.locum;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.RevokeRole;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.access.ViewGrants;
import uk.co.pharmacyiq.identity.InvitePerson;
import uk.co.pharmacyiq.identity.PersonSummary;
import uk.co.pharmacyiq.identity.RecordRegistration;
import uk.co.pharmacyiq.identity.ViewPeople;
import uk.co.pharmacyiq.identity.proof.PersonName;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;

class TakeOnLocumTest extends PharmacyTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TakeOnLocum takeOnLocum;

    @Autowired
    private ViewGrants viewGrants;

    @Autowired
    private RevokeRole revokeRole;

    private TestPharmacy pharmacy;

    @BeforeEach
    void a_pharmacy() {
        pharmacy = TestPharmacy.open(application);
    }

    @Test
    void GP_02_a_locum_for_a_day_gets_a_checked_registration_a_role_here_for_that_day_and_a_link() {
        var told = done(takeOn("2077001", TODAY, TODAY, true));
        assertThat(told.link()).isPresent();
        var grants = done(viewGrants.view(pharmacy.as(Role.MASTER_ADMINISTRATOR), told.person()))
                .grants();
        assertThat(grants).singleElement().satisfies(grant -> {
            assertThat(grant.role().code()).isEqualTo("locum-pharmacist");
            assertThat(grant.premises()).contains(pharmacy.premises());
            assertThat(grant.days().last()).contains(TODAY);
            assertThat(grant.holds(TODAY)).isTrue();
            assertThat(grant.holds(TODAY.plusDays(1))).isFalse();
        });
    }

    @Test
    void a_locum_who_was_here_before_keeps_their_one_account() {
        var first = done(takeOn("2077002", TODAY, TODAY, true));
        assertThat(refusal(takeOn("2077002", TODAY.plusDays(7), TODAY.plusDays(8), true)))
                .as("the days before are not over")
                .isEqualTo("locum-still-here");
        var master = pharmacy.as(Role.MASTER_ADMINISTRATOR);
        done(viewGrants.view(master, first.person()))
                .grants()
                .forEach(grant -> done(revokeRole.revoke(master, grant.id())));
        var again = done(takeOn("2077002", TODAY.plusDays(7), TODAY.plusDays(8), true));
        assertThat(again.person()).isEqualTo(first.person());
        assertThat(again.link()).isEmpty();
    }

    @Test
    void GP_02_without_a_look_at_the_register_today_nobody_is_taken_on() {
        assertThat(refusal(takeOn("2077003", TODAY, TODAY, false))).isEqualTo("register-not-checked");
    }

    @Test
    void nobody_who_works_here_is_cut_short_by_being_taken_on_as_a_locum() {
        assertThat(refusal(takeOn(numberOf(Role.PHARMACIST), TODAY, TODAY, true)))
                .isEqualTo("locum-is-staff");
    }

    @Test
    void GP_02_a_number_under_another_name_or_one_the_register_does_not_list_is_refused() {
        var told = done(takeOn("2077006", TODAY, TODAY, true));
        var other = new InvitePerson.Request(new PersonName("Una Green"), "una.green");
        assertThat(refusal(takeOnLocum.takeOn(
                        pharmacy.as(Role.STORE_ADMINISTRATOR),
                        new TakeOnLocum.Request(
                                pharmacy.premises(),
                                other,
                                new GphcNumber(Profession.PHARMACIST, "2077006"),
                                true,
                                TODAY,
                                TODAY))))
                .isEqualTo("locum-other-name");
        done(application
                .getBean(RecordRegistration.class)
                .record(
                        pharmacy.as(Role.MASTER_ADMINISTRATOR),
                        new RecordRegistration.Request(
                                told.person(),
                                new GphcNumber(Profession.PHARMACIST, "2077006"),
                                PersonSummary.Registration.Status.SUSPENDED,
                                TODAY)));
        assertThat(refusal(takeOn("2077006", TODAY, TODAY, true))).isEqualTo("registration-needed");
    }

    @Test
    void a_locum_comes_for_days_not_for_good_and_not_for_yesterday() {
        assertThat(refusal(takeOn("2077004", TODAY, TODAY.plusDays(31), true))).isEqualTo("locum-too-long");
        assertThat(refusal(takeOn("2077004", TODAY.minusDays(1), TODAY, true))).isEqualTo("locum-too-long");
        assertThat(refusal(takeOn("2077004", TODAY, TODAY.minusDays(1), true))).isEqualTo("locum-too-long");
        done(takeOn("2077004", TODAY, TODAY.plusDays(30), true));
    }

    @Test
    void a_technician_takes_nobody_on() {
        assertThat(refusal(takeOnLocum.takeOn(
                        pharmacy.technician(), request(pharmacy.premises(), "2077005", TODAY, TODAY, true))))
                .isEqualTo("not-allowed");
    }

    private String numberOf(Role role) {
        return done(application
                        .getBean(ViewPeople.class)
                        .view(pharmacy.as(Role.MASTER_ADMINISTRATOR), pharmacy.person(role)))
                .registrations()
                .getFirst()
                .number();
    }

    private Outcome<TakeOnLocum.Told> takeOn(String number, LocalDate first, LocalDate last, boolean checked) {
        return takeOnLocum.takeOn(
                pharmacy.as(Role.STORE_ADMINISTRATOR), request(pharmacy.premises(), number, first, last, checked));
    }

    private static TakeOnLocum.Request request(
            PremisesId premises, String number, LocalDate first, LocalDate last, boolean checked) {
        return new TakeOnLocum.Request(
                premises,
                new InvitePerson.Request(new PersonName("Lola Brown"), "lola" + number),
                new GphcNumber(Profession.PHARMACIST, number),
                checked,
                first,
                last);
    }
}
