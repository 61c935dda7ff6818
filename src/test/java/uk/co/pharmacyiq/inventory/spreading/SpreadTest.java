package uk.co.pharmacyiq.inventory.spreading;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.PARACETAMOL;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.wholesale.AssignPremises;
import uk.co.pharmacyiq.inventory.wholesale.SaveLegalEntity;
import uk.co.pharmacyiq.kernel.Quantity;

class SpreadTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private Lot soon;

    @BeforeEach
    void ten_packs_lie_where_nobody_asks_for_them_and_the_other_premises_sell_a_pack_every_other_day() {
        pharmacy = TestPharmacy.open(application);
        var colleague = pharmacy.somebody(Role.PHARMACIST.profession());
        pharmacy.grant(colleague, Role.PHARMACIST);
        pharmacy.signOn(pharmacy.as(colleague), pharmacy.otherPremises());
        soon = pharmacy.lot("SOON1", LocalDate.now().plusDays(33));
        pharmacy.receive(soon, 160);
        var sold = new Lot(
                PARACETAMOL,
                pharmacy.lot("FAST1", LocalDate.now()).batch(),
                pharmacy.lot("X", LocalDate.now().plusYears(1)).expiry());
        done(application
                .getBean(ReceiveStock.class)
                .receive(
                        pharmacy.technician(),
                        new ReceiveStock.Request(
                                pharmacy.otherPremises(),
                                List.of(new ReceiveStock.Delivered(sold, Quantity.of(736))),
                                Optional.empty())));
        done(application
                .getBean(IssueStock.class)
                .issue(
                        pharmacy.technician(),
                        new IssueStock.Request(
                                pharmacy.otherPremises(),
                                PARACETAMOL,
                                Quantity.of(720),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    @Test
    @DisplayName(
            "Head office sees what to move: as much as the other premises will sell in time beyond what they hold, with the figures")
    void short_dated_stock_goes_where_it_sells() {
        var view = done(application.getBean(ViewSpread.class).view(pharmacy.as(Role.SUPERINTENDENT)));
        assertThat(view.suggestions()).singleElement().satisfies(move -> {
            assertThat(move.risk().lot()).isEqualTo(soon);
            assertThat(move.to()).isEqualTo(pharmacy.otherPremises());
            // 34 days left, 14 kept back: 20 days at 8 a day are 160, less the 16 they hold: 9 packs.
            assertThat(move.quantity()).isEqualTo(Quantity.of(144));
            assertThat(move.why()).contains("45 packs issued in 90 days", "1 pack in stock");
        });
        assertThat(view.products())
                .singleElement()
                .satisfies(product -> assertThat(product.premises()).hasSize(2));
        assertThat(refusal(application.getBean(ViewSpread.class).view(pharmacy.technician())))
                .isEqualTo("not-allowed");
    }

    @Test
    @DisplayName("One click opens a transfer with the batch on it")
    void one_click_makes_a_draft() {
        var superintendent = pharmacy.caller(Role.SUPERINTENDENT, port);
        var page = superintendent.get("/organisation/stock").body();
        var link = page.replaceAll("(?s).*href=\"([^\"]*transfers/send[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        var draft = pharmacy.caller(Role.TECHNICIAN, port).get(link);
        assertThat(draft.statusCode()).isEqualTo(200);
        assertThat(draft.body()).contains("SOON1");
    }

    @Test
    @DisplayName("MH-09 Nothing is suggested that would be wholesale without an authorisation")
    void MH_09_nothing_is_suggested_that_may_not_go() {
        var superintendent = pharmacy.as(Role.SUPERINTENDENT);
        var other = done(application
                .getBean(SaveLegalEntity.class)
                .save(superintendent, new SaveLegalEntity.Request(Optional.empty(), "Sister Ltd", "", "")));
        done(application
                .getBean(AssignPremises.class)
                .assign(superintendent, new AssignPremises.Request(pharmacy.otherPremises(), other)));
        assertThat(done(application.getBean(ViewSpread.class).view(superintendent))
                        .suggestions())
                .isEmpty();
    }
}
