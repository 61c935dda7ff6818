package uk.co.pharmacyiq.inventory.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.inventory.ordering.Buying.ASPIRIN;
import static uk.co.pharmacyiq.inventory.ordering.Buying.OTHER_ASPIRIN;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.inventory.ordering.suppliers.OrderChannel;
import uk.co.pharmacyiq.inventory.ordering.suppliers.SupplierKind;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;

class OrdersTest extends PharmacyTest {

    /** Diamorphine 10mg ampoules, Schedule 2. */
    private static final DmdCode DIAMORPHINE = new DmdCode("12839999999103");

    @Autowired
    private ApplicationContext application;

    private TestPharmacy pharmacy;
    private Buying buying;
    private UUID harbour;

    @BeforeEach
    void a_wholesaler_prices_aspirin() {
        pharmacy = TestPharmacy.open(application);
        buying = new Buying(application, pharmacy);
        harbour = buying.wholesaler("Harbour Wholesale");
        buying.price(harbour, ASPIRIN, "0.70", "yes");
    }

    @Test
    void a_proposal_becomes_one_draft_for_each_supplier_and_each_line_keeps_the_numbers_that_made_it() {
        var moor = buying.wholesaler("Moor Medicines");
        buying.price(moor, OTHER_ASPIRIN, "0.80", "yes");
        buying.receive(ASPIRIN, "A1", 100);
        buying.issue(ASPIRIN, 90, 2);
        var why = buying.proposal().lines().getFirst().why();
        var drafted = done(application
                .getBean(DraftOrders.class)
                .draft(
                        pharmacy.technician(),
                        new DraftOrders.Request(
                                pharmacy.premises(),
                                List.of(
                                        new DraftOrders.Part(harbour, ASPIRIN, 2),
                                        new DraftOrders.Part(moor, OTHER_ASPIRIN, 1)))));
        assertThat(drafted.orders()).hasSize(2);
        var first = buying.order(drafted.orders().getFirst());
        assertThat(first.state()).isEqualTo(OrderState.DRAFT);
        assertThat(first.value()).isEqualTo(140);
        assertThat(first.atRisk()).isEqualTo(16);
        assertThat(first.belowMinimum()).isEqualTo(2_360);
        assertThat(first.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.reasons().why()).contains(why));
        assertThat(buying.order(drafted.orders().getLast()).number()).isEqualTo(first.number() + 1);
    }

    @Test
    void quantities_change_while_it_is_a_draft_and_stand_once_it_is_placed() {
        var draft = buying.draft(harbour, ASPIRIN, 2);
        done(application.getBean(ChangeDraft.class).change(pharmacy.technician(), buying.packs(draft, 5)));
        assertThat(refusal(
                        application.getBean(ChangeDraft.class).change(pharmacy.technician(), buying.packs(draft, 6))))
                .isEqualTo("order-changed");
        var changed = buying.order(draft.id());
        done(application.getBean(PlaceOrder.class).place(pharmacy.technician(), buying.asRead(changed)));
        var placed = buying.order(draft.id());
        assertThat(placed.state()).isEqualTo(OrderState.PLACED);
        assertThat(placed.lines().getFirst().packs()).isEqualTo(5);
        assertThat(placed.dates().expected()).isPresent();
        assertThat(refusal(
                        application.getBean(ChangeDraft.class).change(pharmacy.technician(), buying.packs(placed, 9))))
                .isEqualTo("order-not-now");
        assertThat(buying.view(draft.id()).steps()).extracting(OrderStep::to).containsExactly(OrderState.PLACED);
    }

    @Test
    void an_order_above_what_one_person_may_order_waits_for_a_second_and_nobody_changes_it_meanwhile() {
        var draft = buying.draft(harbour, ASPIRIN, 2_000);
        var place = application.getBean(PlaceOrder.class);
        var forward = done(place.putForward(pharmacy.technician(), buying.asRead(draft)));
        assertThat(forward.state()).isEqualTo(OrderState.AWAITING_APPROVAL);
        var waiting = buying.order(draft.id());
        assertThat(refusal(place.place(pharmacy.technician(), buying.asRead(waiting))))
                .isEqualTo("second-person-needed");
        assertThat(refusal(
                        application.getBean(ChangeDraft.class).change(pharmacy.technician(), buying.packs(waiting, 1))))
                .isEqualTo("order-not-now");
        pharmacy.approveAll(Role.PHARMACIST);
        assertThat(buying.view(draft.id()).order().state()).isEqualTo(OrderState.PLACED);
        assertThat(buying.view(draft.id()).steps()).hasSize(2);
    }

    @Test
    void steps_that_are_not_in_the_table_are_refused() {
        var placed = buying.placed(harbour, ASPIRIN, 2);
        var end = application.getBean(EndOrder.class);
        assertThat(refusal(end.end(pharmacy.technician(), buying.asRead(placed), EndOrder.End.TAKE_BACK)))
                .isEqualTo("order-not-now");
        done(end.end(pharmacy.technician(), buying.asRead(placed), EndOrder.End.CANCEL));
        assertThat(refusal(
                        end.end(pharmacy.technician(), buying.asRead(buying.order(placed.id())), EndOrder.End.CANCEL)))
                .isEqualTo("order-not-now");
    }

    @Test
    void no_order_is_destroyed_or_rewritten_whoever_asks_the_database() throws SQLException {
        var placed = buying.placed(harbour, ASPIRIN, 2);
        try (var database = TestDatabase.get().administrator().connect();
                var statement = database.createStatement()) {
            for (var forbidden : List.of(
                    "update inventory.order_line set packs = 9 where order_id = '" + placed.id() + "'",
                    "delete from inventory.order_step where order_id = '" + placed.id() + "'",
                    "update inventory.order_step set to_state = 'DRAFT' where order_id = '" + placed.id() + "'",
                    "truncate inventory.order_step")) {
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .hasMessageMatching("(?s).*(append-only|keeps its lines).*");
            }
        }
    }

    @Test
    void CD_45_a_schedule_2_drug_from_a_licensed_wholesaler_needs_no_requisition_and_from_another_pharmacy_it_does() {
        var nearby = buying.supplier("Pharmacy nearby", SupplierKind.PHARMACY, "");
        buying.price(nearby, DIAMORPHINE, "16.25", "yes");
        buying.price(harbour, DIAMORPHINE, "16.25", "yes");
        assertThat(buying.draft(harbour, DIAMORPHINE, 1).needsRequisition()).isFalse();
        assertThat(buying.draft(nearby, DIAMORPHINE, 1).needsRequisition()).isTrue();
    }

    @Test
    void an_order_is_written_as_the_supplier_takes_it_once_it_is_placed() {
        var draft = buying.draft(harbour, ASPIRIN, 2);
        var write = application.getBean(WriteOrder.class);
        assertThat(refusal(write.write(pharmacy.technician(), pharmacy.premises(), draft.id(), Optional.empty())))
                .isEqualTo("order-not-now");
        done(application.getBean(PlaceOrder.class).place(pharmacy.technician(), buying.asRead(draft)));
        var csv = text(write.write(pharmacy.technician(), pharmacy.premises(), draft.id(), Optional.empty()));
        assertThat(csv).contains("\"A-17\"", "\"" + ASPIRIN + "\"", "\"2\",\"0.70\"");
        var json = text(write.write(
                pharmacy.technician(), pharmacy.premises(), draft.id(), Optional.of(OrderChannel.JSON_FILE)));
        assertThat(json).contains("\"packs\":2", "\"packPrice\":\"0.70\"");
        var paper = done(
                write.write(pharmacy.technician(), pharmacy.premises(), draft.id(), Optional.of(OrderChannel.PAPER)));
        assertThat(paper.type()).isEqualTo("application/pdf");
        assertThat(new String(paper.content(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void an_order_without_a_price_or_without_anything_on_it_is_not_placed() {
        var place = application.getBean(PlaceOrder.class);
        assertThat(refusal(place.place(pharmacy.technician(), buying.asRead(buying.draft(harbour, OTHER_ASPIRIN, 1)))))
                .isEqualTo("order-without-price");
        assertThat(refusal(place.place(pharmacy.technician(), buying.asRead(buying.draft(harbour, ASPIRIN, 0)))))
                .isEqualTo("order-empty");
    }

    @Test
    void a_pack_is_added_to_a_draft_by_hand_and_once_only() {
        var draft = buying.draft(harbour, ASPIRIN, 1);
        var more = new ChangeDraft.Request(
                pharmacy.premises(),
                draft.id(),
                draft.version(),
                Map.of(),
                Optional.of(new ChangeDraft.More(OTHER_ASPIRIN, 3)));
        done(application.getBean(ChangeDraft.class).change(pharmacy.technician(), more));
        var changed = buying.order(draft.id());
        assertThat(changed.lines()).hasSize(2);
        assertThat(changed.lines().getLast().reasons().why()).isEmpty();
        var again = new ChangeDraft.Request(pharmacy.premises(), draft.id(), changed.version(), Map.of(), more.more());
        assertThat(refusal(application.getBean(ChangeDraft.class).change(pharmacy.technician(), again)))
                .isEqualTo("order-line-twice");
    }

    private static String text(Outcome<OrderFile> file) {
        return new String(done(file).content(), StandardCharsets.UTF_8);
    }
}
