package uk.co.pharmacyiq.controlled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.controlled.AtTheRegister.AMPOULES;
import static uk.co.pharmacyiq.controlled.AtTheRegister.TABLETS;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.inventory.AdjustStock;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.PutAwayStock;
import uk.co.pharmacyiq.inventory.QuarantineStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.ReceiveTransfer;
import uk.co.pharmacyiq.inventory.ReverseMovement;
import uk.co.pharmacyiq.inventory.SendTransfer;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.WasteStock;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Quantity;

class RegisterAndStockTest extends PharmacyTest {

    private static final String TITLE = "Morphine 10mg modified-release tablets";

    @Autowired
    private ApplicationContext application;

    private TestPharmacy pharmacy;
    private AtTheRegister register;

    @BeforeEach
    void open() {
        pharmacy = TestPharmacy.open(application);
        register = new AtTheRegister(application, pharmacy);
    }

    @Test
    void CD_02_without_its_particulars_neither_stock_nor_register_says_anything() {
        var request = new ReceiveStock.Request(
                pharmacy.premises(),
                List.of(new ReceiveStock.Delivered(AtTheRegister.lot(TABLETS), Quantity.of(60))),
                Optional.empty());
        assertThat(refusal(bean(ReceiveStock.class).receive(pharmacy.technician(), request)))
                .isEqualTo("register-particulars");
        assertThat(pharmacy.units(AtTheRegister.lot(TABLETS))).isZero();
        done(register.obtain(TABLETS, 60));
        assertThat(refusal(bean(IssueStock.class)
                        .issue(
                                pharmacy.technician(),
                                new IssueStock.Request(
                                        pharmacy.premises(),
                                        TABLETS,
                                        Quantity.of(1),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))))
                .isEqualTo("register-particulars");
        assertThat(pharmacy.units(AtTheRegister.lot(TABLETS))).isEqualTo(60);
    }

    @Test
    void CD_02_a_movement_written_past_the_application_without_an_entry_is_not_committed() throws SQLException {
        done(register.obtain(TABLETS, 60));
        try (var database = quiet()) {
            insert(database, """
                    insert into inventory.movement (organisation_id, movement_id, premises_id, kind, reason, occurred_at,
                                                    recorded_at, person_id, event_id)
                    select organisation_id, '%1$s', premises_id, 'RECEIVE', '', now(), now(), person_id, event_id
                      from inventory.movement where organisation_id = '%2$s' limit 1;
                    insert into inventory.line (organisation_id, movement_id, line_no, product, batch, expiry, quantity, to_place)
                    select organisation_id, '%1$s', 1, product, batch, expiry, 1, to_place
                      from inventory.line where organisation_id = '%2$s' limit 1
                    """);
            assertThatThrownBy(() -> check(database)).hasMessageContaining("register would differ");
            database.rollback();
        }
    }

    @Test
    void CD_02_a_line_added_to_a_movement_that_stands_is_not_committed() throws SQLException {
        done(register.obtain(TABLETS, 60));
        try (var database = quiet()) {
            insert(database, """
                    insert into inventory.line (organisation_id, movement_id, line_no, product, batch, expiry, quantity, to_place)
                    select organisation_id, movement_id, 99, product, batch, expiry, 5, to_place
                      from inventory.line where organisation_id = '%2$s' limit 1
                    """);
            assertThatThrownBy(() -> check(database)).hasMessageContaining("register would differ");
            database.rollback();
        }
    }

    @Test
    void CD_02_an_entry_written_past_the_application_without_stock_is_not_committed() throws SQLException {
        done(register.obtain(TABLETS, 60));
        try (var database = quiet()) {
            insert(database, """
                    insert into controlled.entry (organisation_id, section_id, number, kind, occurred_on, occurred_at,
                           entered_at, entered_by, quantity, balance, late, schedule, movement_id, overridden, event_id,
                           particulars, digest)
                    select organisation_id, section_id, 2, 'OBTAINED', occurred_on, occurred_at, entered_at, entered_by, 5, 65,
                           late, schedule, '%1$s', false, event_id, particulars, digest
                      from controlled.entry where organisation_id = '%2$s'
                    """);
            assertThatThrownBy(() -> check(database)).hasMessageContaining("register would differ");
            database.rollback();
        }
    }

    @Test
    void a_reversal_corrects_the_entry_and_a_transfer_is_a_supply_here_and_a_receipt_there() {
        var obtained = done(register.obtain(TABLETS, 60));
        var why = new Why(Reason.ENTERED_TWICE, "");
        done(bean(ReverseMovement.class)
                .reverse(
                        pharmacy.technician(),
                        new ReverseMovement.Request(pharmacy.premises(), obtained.movement(), why)));
        assertThat(register.entries(TITLE).getFirst().footnotes()).hasSize(1);
        assertThat(register.section(TITLE).balance()).isEqualByComparingTo("0");
        done(register.obtain(TABLETS, 60));
        var sent = done(bean(SendTransfer.class)
                .send(
                        pharmacy.technician(),
                        new SendTransfer.Request(
                                pharmacy.premises(),
                                pharmacy.otherPremises(),
                                List.of(new SendTransfer.Part(
                                        AtTheRegister.lot(TABLETS), Quantity.of(20), place(PlaceKind.GOODS_IN))),
                                Optional.empty())));
        assertThat(register.entries(TITLE).getLast().told().name()).contains(pharmacy.marker() + " premises");
        done(bean(ReceiveTransfer.class)
                .receive(
                        pharmacy.technician(),
                        new ReceiveTransfer.Request(
                                pharmacy.otherPremises(), sent.movement(), List.of(), Optional.empty())));
        var there = done(bean(ViewRegister.class).list(pharmacy.technician(), pharmacy.otherPremises()));
        assertThat(there.sections())
                .singleElement()
                .satisfies(section -> assertThat(section.balance()).isEqualByComparingTo("20"));
    }

    @Test
    void the_books_of_a_register_drug_are_neither_wasted_nor_adjusted_on_the_quiet() {
        done(register.obtain(TABLETS, 60));
        assertThat(refusal(bean(WasteStock.class)
                        .waste(pharmacy.technician(), shift(PlaceKind.GOODS_IN, null, Reason.DAMAGED))))
                .isEqualTo("register-destruction");
        var less = new AdjustStock.Request(shift(PlaceKind.GOODS_IN, null, Reason.MISSING), AdjustStock.Direction.OUT);
        assertThat(refusal(bean(AdjustStock.class).adjust(pharmacy.technician(), less)))
                .isEqualTo("register-adjustment");
    }

    @Test
    void CD_31_quarantined_stock_cannot_be_picked_and_stays_in_the_balance() {
        done(register.obtain(TABLETS, 10));
        done(bean(QuarantineStock.class)
                .quarantine(pharmacy.technician(), shift(PlaceKind.GOODS_IN, PlaceKind.QUARANTINE, Reason.DAMAGED)));
        assertThat(refusal(register.supply(TABLETS, 1))).isEqualTo("stock-not-enough");
        assertThat(register.section(TITLE).balance()).isEqualByComparingTo("10");
    }

    @Test
    void CD_46_what_must_be_in_safe_custody_goes_into_the_cabinet_and_nowhere_else() {
        done(register.obtain(TABLETS, 10));
        assertThat(refusal(bean(PutAwayStock.class)
                        .putAway(pharmacy.technician(), shift(PlaceKind.GOODS_IN, PlaceKind.SHELF, null))))
                .isEqualTo("safe-custody");
        done(bean(PutAwayStock.class)
                .putAway(pharmacy.technician(), shift(PlaceKind.GOODS_IN, PlaceKind.CD_CABINET, null)));
        assertThat(register.section(TITLE).last()).isEqualTo(1);
    }

    @Test
    void CD_11_a_tampered_row_is_told_by_its_number() throws SQLException {
        for (int i = 0; i < 4; i++) {
            done(register.obtain(TABLETS, 60));
        }
        assertThat(proof().wrong()).isEmpty();
        try (var database = TestDatabase.get().administrator().connect();
                var statement = database.createStatement()) {
            statement.execute("alter table controlled.entry disable trigger user");
            statement.execute(
                    "update controlled.entry set occurred_at = occurred_at - interval '1 second' where number = 3 and organisation_id = '"
                            + pharmacy.organisation() + "'");
            for (var trigger : List.of("append_only", "covered", "follow_page", "never_emptied", "register_agrees")) {
                statement.execute("alter table controlled.entry enable always trigger " + trigger);
            }
        }
        assertThat(proof().wrong()).hasValue(3);
    }

    @Test
    void CD_11_nobody_changes_or_removes_an_entry_not_even_past_the_application() throws SQLException {
        done(register.obtain(TABLETS, 60));
        try (var database = TestDatabase.get().app().connect();
                var statement = database.createStatement()) {
            for (var change : List.of(
                    "update controlled.entry set quantity = 1",
                    "delete from controlled.entry",
                    "truncate controlled.entry",
                    "update controlled.footnote set written_on = current_date",
                    "delete from controlled.footnote")) {
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void of_fifty_who_hand_out_the_last_ampoule_at_once_one_supplies_it() throws Exception {
        done(register.obtain(AMPOULES, 1));
        List<Callable<Outcome<Posted>>> tasks = Collections.nCopies(50, () -> register.supply(AMPOULES, 1));
        int supplied = 0;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(tasks)) {
                supplied += answer.get() instanceof Done<Posted> ? 1 : 0;
            }
        }
        assertThat(supplied).isEqualTo(1);
        assertThat(register.entries("Diamorphine 10mg powder for solution for injection ampoules"))
                .extracting(Entry::number)
                .containsExactly(1L, 2L);
    }

    private Shift shift(PlaceKind from, PlaceKind to, Reason reason) {
        return new Shift(
                pharmacy.premises(),
                AtTheRegister.lot(TABLETS),
                Quantity.of(10),
                place(from),
                Optional.ofNullable(to).map(this::place),
                Optional.ofNullable(reason).map(why -> new Why(why, "")),
                Optional.empty());
    }

    private UUID place(PlaceKind kind) {
        return pharmacy.place(pharmacy.premises(), kind).id();
    }

    private ViewRegister.Proof proof() {
        return done(bean(ViewRegister.class)
                .verify(
                        pharmacy.technician(),
                        pharmacy.premises(),
                        register.section(TITLE).id()));
    }

    /** A connection in whose transaction nobody asks for an event on the record, so that only the register can object. */
    private static Connection quiet() throws SQLException {
        var database = TestDatabase.get().administrator().connect();
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            for (var table : List.of("inventory.movement", "inventory.line", "controlled.entry")) {
                statement.execute("alter table " + table + " disable trigger covered");
            }
        }
        return database;
    }

    private void insert(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql.formatted(UUID.randomUUID(), pharmacy.organisation()));
        }
    }

    private static void check(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set constraints all immediate");
        }
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
