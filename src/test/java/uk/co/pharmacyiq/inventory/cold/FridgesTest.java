package uk.co.pharmacyiq.inventory.cold;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.PutAwayStock;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;

/** Fridges, through the door and against the real database. */
class FridgesTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private Fridge fridge;
    private Lot lot;
    private Instant now;

    @BeforeEach
    void a_fridge_holds_40_of_a_lot() {
        pharmacy = TestPharmacy.open(application);
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var place = pharmacy.place(pharmacy.premises(), PlaceKind.FRIDGE).id();
        fridge = done(application
                .getBean(AddFridge.class)
                .add(
                        pharmacy.pharmacist(),
                        new AddFridge.Request(
                                pharmacy.premises(),
                                place,
                                new Fridge.Plate("Dispensary fridge", "Made-up 200", "SN1"),
                                Optional.of(LocalDate.of(2026, 6, 1)))));
        lot = pharmacy.lot("COLD1", LocalDate.now().plusYears(1));
        pharmacy.receive(lot, 40);
        done(application
                .getBean(PutAwayStock.class)
                .putAway(
                        pharmacy.technician(),
                        new Shift(
                                pharmacy.premises(),
                                lot,
                                Quantity.of(40),
                                pharmacy.place(pharmacy.premises(), PlaceKind.GOODS_IN)
                                        .id(),
                                Optional.of(place),
                                Optional.empty(),
                                Optional.empty())));
    }

    @Test
    @DisplayName(
            "MH-07 2.0 and 8.0 leave the stock alone; 8.1 sets it apart until a pharmacist releases it with a reason")
    void MH_07_a_reading_out_of_range_sets_the_stock_apart_until_a_pharmacist_decides() {
        assertThat(done(read("2.0", 300)).out()).isZero();
        assertThat(done(read("8.0", 200)).out()).isZero();
        done(pick());
        var taken = done(read("8.1", 100));
        assertThat(taken).isEqualTo(new TakeReadings.Taken(1, 0, 1, 1));
        assertThat(refusal(pick())).isEqualTo("stock-quarantined");
        var held = view().state().excursions().getFirst().lots().getFirst();
        assertThat(held.quantity()).isEqualTo(Quantity.of(39));
        assertThat(refusal(decide(held.id(), Excursion.Decision.RELEASE, Role.TECHNICIAN)))
                .isEqualTo("not-allowed");
        done(decide(held.id(), Excursion.Decision.RELEASE, Role.PHARMACIST));
        assertThat(refusal(decide(held.id(), Excursion.Decision.DESTROY, Role.PHARMACIST)))
                .isEqualTo("excursion-lot-decided");
        done(pick());
    }

    @Test
    @DisplayName("MH-07 1.9 is an excursion too; what is to be destroyed stays in quarantine")
    void MH_07_too_cold_is_out_as_well() {
        assertThat(done(read("1.9", 100)).lots()).isEqualTo(1);
        var held = view().state().excursions().getFirst().lots().getFirst();
        done(decide(held.id(), Excursion.Decision.DESTROY, Role.PHARMACIST));
        assertThat(refusal(pick())).isEqualTo("stock-quarantined");
        assertThat(view().state().isUndecided()).isFalse();
    }

    @Test
    void an_excursion_goes_on_until_a_reading_is_within_the_range_and_then_another_one_begins() {
        done(read("9.0", 400));
        done(read("9.4", 300));
        assertThat(view().state().excursions()).hasSize(1);
        done(read("5.0", 200));
        done(read("8.5", 100));
        var view = view();
        assertThat(view.state().excursions()).hasSize(2);
        var first = view.state().excursions().getLast();
        assertThat(first.length(view.readings(), view.now()).toSeconds()).isEqualTo(200);
        assertThat(first.kineticMean(view.readings()).orElseThrow())
                .isBetween(new BigDecimal("9.0"), new BigDecimal("9.4"));
    }

    @Test
    @DisplayName("MH-07 a sensor that sends the same again changes nothing, and its key may do no more than its role")
    void MH_07_a_sensor_may_send_twice() {
        var caller = pharmacy.caller(Role.TECHNICIAN, port);
        var path = "/api/v1/premises/" + pharmacy.premises() + "/stock/fridges/" + fridge.id() + "/readings";
        var body = """
                {"readings": [{"takenAt": "%s", "current": 4.5}, {"takenAt": "%s", "current": 8.1}]}
                """.formatted(now.minusSeconds(600), now.minusSeconds(300));
        var first = caller.json(caller.post(path, body));
        assertThat(first.path("taken").intValue()).isEqualTo(2);
        assertThat(first.path("lots").intValue()).isEqualTo(1);
        var again = caller.json(caller.post(path, body));
        assertThat(again.path("taken").intValue()).isZero();
        assertThat(again.path("before").intValue()).isEqualTo(2);
        assertThat(view().state().excursions()).hasSize(1);
    }

    @Test
    @DisplayName("MH-07 a reading by hand is on the record with who and when; the home page asks for it until then")
    void MH_07_a_reading_by_hand_is_one_line() {
        var caller = pharmacy.caller(Role.PHARMACIST, port);
        var list = "/premises/" + pharmacy.premises() + "/stock/fridges";
        boolean trades = view().state().trades();
        assertThat(caller.get("/premises/" + pharmacy.premises() + "/today")
                        .body()
                        .contains("Fridge: not read today"))
                .isEqualTo(trades);
        assertThat(caller.get(list).body()).contains("Dispensary fridge", "2 to 8 °C");
        done(read("4.5", 0));
        assertThat(caller.get("/premises/" + pharmacy.premises() + "/today").body())
                .doesNotContain("Fridge: not read today");
        assertThat(caller.get(list + "/" + fridge.id()).body()).contains("4.5", "By hand", "Made-up 200");
        assertThat(refusal(read("4.6", 0))).isEqualTo("reading-taken-already");
    }

    @Test
    void a_reading_stands_and_what_was_wrong_with_it_is_a_note_beneath() {
        done(read("4.5", 60));
        var reading = view().readings().getFirst().id();
        done(application
                .getBean(NoteReading.class)
                .note(
                        pharmacy.technician(),
                        new NoteReading.Request(pharmacy.premises(), fridge.id(), reading, "It was 5.4, misread")));
        assertThat(view().readings().getFirst().notes())
                .extracting(Reading.Note::text)
                .containsExactly("It was 5.4, misread");
        assertThat(refusal(application
                        .getBean(NoteReading.class)
                        .note(
                                pharmacy.technician(),
                                new NoteReading.Request(
                                        pharmacy.premises(), fridge.id(), UUID.randomUUID(), "Nothing"))))
                .isEqualTo("reading-unknown");
    }

    private Outcome<TakeReadings.Taken> read(String degrees, long secondsAgo) {
        return application
                .getBean(TakeReadings.class)
                .take(
                        pharmacy.technician(),
                        new TakeReadings.Request(
                                pharmacy.premises(),
                                fridge.id(),
                                Reading.Source.HAND,
                                List.of(new TakeReadings.Told(
                                        now.minusSeconds(secondsAgo),
                                        new Reading.Degrees(
                                                new BigDecimal(degrees), Optional.empty(), Optional.empty())))));
    }

    private Outcome<Boolean> decide(UUID held, Excursion.Decision decision, Role role) {
        return application
                .getBean(DecideLot.class)
                .decide(
                        pharmacy.as(role),
                        new DecideLot.Request(
                                pharmacy.premises(), fridge.id(), held, decision, "The maker allows 20 °C for a week"));
    }

    private ViewFridges.View view() {
        return done(
                application.getBean(ViewFridges.class).view(pharmacy.pharmacist(), pharmacy.premises(), fridge.id()));
    }

    private Outcome<Posted> pick() {
        return application
                .getBean(IssueStock.class)
                .issue(
                        pharmacy.technician(),
                        new IssueStock.Request(
                                pharmacy.premises(),
                                TestPharmacy.PARACETAMOL,
                                Quantity.of(1),
                                Optional.of(lot),
                                Optional.empty(),
                                Optional.empty()));
    }
}
