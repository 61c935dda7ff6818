package uk.co.pharmacyiq.governance.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.access.approval.DecideApproval;
import uk.co.pharmacyiq.access.approval.ViewApprovals;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.governance.handover.Handover.Kind;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.SendTransfer;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.tenancy.AddPremises;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.tenancy.ViewOrganisation;
import uk.co.pharmacyiq.work.Actor;

/** Premises change hands between two organisations: both records stay whole, the code stays with the premises. */
class HandoverTest extends PharmacyTest {

    private static final LocalDate EXPIRY = LocalDate.now().plusYears(1);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OfferPremises offerPremises;

    @Autowired
    private ShowCode showCode;

    @Autowired
    private OpenOffer openOffer;

    @Autowired
    private TakePremisesOver takePremisesOver;

    @Autowired
    private WithdrawOffer withdrawOffer;

    @Autowired
    private ViewHandovers viewHandovers;

    private TestPharmacy seller;
    private TestPharmacy buyer;
    private Premises sold;

    @BeforeEach
    void two_organisations() {
        seller = TestPharmacy.open(application);
        buyer = TestPharmacy.open(application);
        sold = premises(seller, seller.premises());
    }

    @Test
    @DisplayName(
            "M-028: premises change hands with their ODS code and stock, batch by batch, and both sides' books agree")
    void premises_change_hands() {
        seller.receive(seller.lot("A1", EXPIRY), 84);
        seller.receive(seller.lot("B2", EXPIRY.plusMonths(1)), 28);
        var code = offered();

        var opened = done(openOffer.open(master(buyer), code));
        assertThat(opened.known().odsCode()).isEqualTo(sold.odsCode().value());
        assertThat(opened.offeredBy()).contains(seller.marker());
        var taken = take(code);

        assertThat(taken.lines()).isEqualTo(2);
        assertThat(stock(buyer, taken.premises())).containsExactlyInAnyOrder("A1 84", "B2 28");
        assertThat(stock(seller, seller.premises())).isEmpty();
        var theirs = premises(buyer, taken.premises());
        assertThat(theirs.odsCode()).isEqualTo(sold.odsCode());
        assertThat(theirs.number()).isEqualTo(sold.number());
        var ours = premises(seller, seller.premises());
        assertThat(ours.isOpen()).isFalse();
        assertThat(ours.odsCode())
                .as("the record of the seller stays what it was")
                .isEqualTo(sold.odsCode());
    }

    @Test
    @DisplayName("M-028: each side's record names the other's document, and the seller goes on reading what was done")
    void both_records_are_intact() {
        seller.receive(seller.lot("A1", EXPIRY), 84);
        var taken = take(offered());
        var out = only(seller);
        var in = only(buyer);
        var document = out.last(Kind.HANDED_OVER).orElseThrow();
        assertThat(in.last(Kind.TAKEN_OVER).orElseThrow().fingerprint()).isEqualTo(document.fingerprint());
        assertThat(out.last(Kind.RECEIVED).orElseThrow().lines()).isEqualTo(document.lines());
        assertThat(out.last(Kind.RECEIVED).orElseThrow().fingerprint()).isNotEqualTo(document.fingerprint());
        assertThat(in.premises()).isEqualTo(taken.premises());

        assertThat(application
                        .getBean(FindStock.class)
                        .find(seller.technician(), FindStock.Request.all(seller.premises())))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("M-028: nothing more is done at premises that were handed over, and the rest of the seller works on")
    void closed_premises_stay_closed() {
        take(offered());
        assertThat(refusal(receive(seller, seller.premises()))).isEqualTo("premises-handed-over");
        assertThat(receive(seller, seller.otherPremises())).isInstanceOf(Outcome.Done.class);
        assertThat(refusal(application
                        .getBean(AddPremises.class)
                        .add(
                                master(seller),
                                new AddPremises.Request(
                                        "Again", sold.odsCode(), sold.number().orElseThrow(), "1 High Street"))))
                .as("the code is the buyer's now")
                .isEqualTo("ods-code-unusable");
        assertThat(refusal(offerPremises.ask(master(seller), wish()))).isEqualTo("premises-unknown");
    }

    @Test
    @DisplayName("M-071: the buyer sees nothing else of the seller, nor the seller anything of the buyer")
    void nothing_else_is_seen() {
        var taken = take(offered());
        assertThat(refusal(receive(buyer, seller.premises()))).isEqualTo("premises-unknown");
        assertThat(refusal(receive(buyer, seller.otherPremises()))).isEqualTo("premises-unknown");
        assertThat(refusal(receive(seller, taken.premises()))).isEqualTo("premises-unknown");
        assertThat(names(buyer)).noneMatch(name -> name.equals(seller.marker() + " premises 2"));
        assertThat(names(seller)).noneMatch(name -> name.contains(buyer.marker()));
    }

    @Test
    @DisplayName("M-028: while something is open nothing is offered, and nothing is taken")
    void what_is_open_comes_first() {
        seller.receive(seller.lot("A1", EXPIRY), 84);
        var code = offered();
        done(application
                .getBean(SendTransfer.class)
                .send(
                        seller.technician(),
                        new SendTransfer.Request(
                                seller.premises(),
                                seller.otherPremises(),
                                List.of(new SendTransfer.Part(
                                        seller.lot("A1", EXPIRY),
                                        Quantity.of(28),
                                        seller.place(seller.premises(), PlaceKind.GOODS_IN)
                                                .id())),
                                Optional.empty())));
        assertThat(refusal(takePremisesOver.take(master(buyer), request(code)))).isEqualTo("handover-other-side");
        assertThat(stock(seller, seller.premises())).containsExactly("A1 56");
        var view = done(viewHandovers.view(master(seller)));
        assertThat(view.stillOpen().values())
                .singleElement()
                .satisfies(open -> assertThat(open).singleElement().asString().contains("1 transfer"));
        var other = new OfferPremises.Wish(seller.otherPremises(), LocalDate.now(), "Somebody");
        assertThat(refusal(offerPremises.ask(master(seller), other))).isEqualTo("handover-still-open");
    }

    @Test
    @DisplayName("M-028: controlled drugs of the register are not carried over by a click: they stand in the way")
    void controlled_drugs_go_by_requisition() {
        var morphine = new Lot(new DmdCode("12479999999104"), new BatchNumber("M1"), new Expiry(EXPIRY));
        done(application
                .getBean(ReceiveStock.class)
                .receive(
                        seller.technician(),
                        new ReceiveStock.Request(
                                seller.premises(),
                                List.of(new ReceiveStock.Delivered(morphine, Quantity.of(60))),
                                Optional.empty(),
                                Optional.of(new Particulars.Obtained(
                                        new Particulars.Party("Larkspur Wholesale Ltd", "1 Mill Lane, Ashford"))))));
        assertThat(offerPremises.ask(master(seller), wish()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.reason().advice()).contains("1 product", "requisition"));
    }

    @Test
    @DisplayName("M-028: without the second person there is no offer, and without the code nothing is there")
    void two_people_and_a_code() {
        assertThat(refusal(offerPremises.ask(master(seller), wish()))).isEqualTo("second-person-needed");
        assertThat(done(viewHandovers.view(master(seller))).handovers()).isEmpty();
        assertThat(refusal(offerPremises.ask(seller.pharmacist(), wish()))).isEqualTo("not-allowed");
        assertThat(refusal(openOffer.open(master(buyer), Code.random()))).isEqualTo("handover-code-unknown");

        var first = offered();
        assertThat(refusal(openOffer.open(master(seller), first))).isEqualTo("handover-own");
        var second = done(showCode.show(master(seller), only(seller).id())).code();
        assertThat(refusal(openOffer.open(master(buyer), first))).isEqualTo("handover-code-unknown");
        done(openOffer.open(master(buyer), second));
        done(withdrawOffer.withdraw(master(seller), only(seller).id()));
        assertThat(refusal(takePremisesOver.take(master(buyer), request(second))))
                .isEqualTo("handover-code-unknown");
        assertThat(premises(seller, seller.premises()).isOpen()).isTrue();
    }

    @Test
    void a_code_is_good_once_and_what_was_interrupted_goes_on() {
        var code = offered();
        var taken =
                done(application.getBean(AddPremises.class).add(master(buyer), TestPharmacy.newPremises("Elsewhere")));
        var wrong = new TakePremisesOver.Request(code, "Taken", taken.number().orElseThrow());
        assertThat(refusal(takePremisesOver.take(master(buyer), wrong))).isEqualTo("gphc-number-taken");
        assertThat(premises(seller, seller.premises()).isOpen()).isFalse();
        take(code);
        assertThat(refusal(takePremisesOver.take(master(buyer), request(code)))).isEqualTo("handover-code-unknown");
        assertThat(only(seller).last(Kind.RECEIVED)).isPresent();
    }

    private Code offered() {
        if (done(viewHandovers.view(master(seller))).handovers().isEmpty()) {
            assertThat(refusal(offerPremises.ask(master(seller), wish()))).isEqualTo("second-person-needed");
            var second = seller.secondMaster();
            var asked = application.getBean(ViewApprovals.class);
            done(asked.inbox(seller.as(second)))
                    .approvals()
                    .forEach(each ->
                            done(application.getBean(DecideApproval.class).approve(seller.as(second), each.id())));
        }
        return done(showCode.show(master(seller), only(seller).id())).code();
    }

    private OfferPremises.Wish wish() {
        return new OfferPremises.Wish(seller.premises(), LocalDate.now(), "The other side");
    }

    private TakePremisesOver.Taken take(Code code) {
        return done(takePremisesOver.take(master(buyer), request(code)));
    }

    private TakePremisesOver.Request request(Code code) {
        return new TakePremisesOver.Request(
                code, buyer.marker() + " taken", sold.number().orElseThrow());
    }

    private Handover only(TestPharmacy side) {
        return done(viewHandovers.view(master(side))).handovers().getFirst();
    }

    private Outcome<?> receive(TestPharmacy side, PremisesId where) {
        return application
                .getBean(ReceiveStock.class)
                .receive(
                        side.technician(),
                        new ReceiveStock.Request(
                                where,
                                List.of(new ReceiveStock.Delivered(side.lot("C3", EXPIRY), Quantity.of(28))),
                                Optional.empty()));
    }

    private List<String> stock(TestPharmacy side, PremisesId where) {
        return done(application.getBean(FindStock.class).find(side.technician(), FindStock.Request.all(where)))
                .rows()
                .stream()
                .map(row -> row.lot().batch().value() + " " + row.quantity())
                .toList();
    }

    private Premises premises(TestPharmacy side, PremisesId wanted) {
        return all(side).stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(TestPharmacy side) {
        return all(side).stream().map(Premises::name).toList();
    }

    private List<Premises> all(TestPharmacy side) {
        return done(application.getBean(ViewOrganisation.class).view(master(side)))
                .premises();
    }

    private static Actor.Person master(TestPharmacy side) {
        return side.as(Role.MASTER_ADMINISTRATOR);
    }
}
