package uk.co.pharmacyiq.inventory.recall.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.inventory.ordering.Buying.ASPIRIN;
import static uk.co.pharmacyiq.inventory.ordering.Buying.OTHER_ASPIRIN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.inventory.ordering.Buying;
import uk.co.pharmacyiq.inventory.recall.AddAlert;
import uk.co.pharmacyiq.inventory.recall.Alert;
import uk.co.pharmacyiq.inventory.recall.AlertClass;
import uk.co.pharmacyiq.inventory.recall.AlertLot;
import uk.co.pharmacyiq.inventory.recall.CloseAlert;
import uk.co.pharmacyiq.inventory.recall.HoldBatch;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;

class RecallStopTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    private TestPharmacy pharmacy;
    private Buying buying;

    @BeforeEach
    void aspirin_of_one_maker_is_used_and_almost_gone() {
        pharmacy = TestPharmacy.open(application);
        buying = new Buying(application, pharmacy);
        buying.receive(ASPIRIN, "A1", 300);
        for (int day = 1; day <= 28; day += 3) {
            buying.issue(ASPIRIN, 28, day);
        }
        buying.price(buying.wholesaler("Harbour Wholesale"), ASPIRIN, "0.40", "yes");
        assertThat(buying.proposal().lines()).hasSize(1);
    }

    @Test
    @DisplayName("MH-04 a medicine of which every batch is recalled is not proposed, and one sentence says why")
    void MH_04_a_recall_of_every_batch_stops_proposals_even_when_it_is_closed() {
        var alert = recall("EL(26)A/71", AlertClass.CLASS_2, Optional.empty());
        assertThat(leftOut()).isEqualTo("Every batch of it is recalled by EL(26)A/71.");
        for (var premises : List.of(pharmacy.premises(), pharmacy.otherPremises())) {
            close(alert, premises);
        }
        assertThat(buying.proposal().lines()).isEmpty();
    }

    @Test
    @DisplayName("MH-04 a recall of one batch stops proposals until every pharmacy has closed it")
    void MH_04_an_open_recall_of_a_batch_stops_proposals_until_all_have_closed_it() {
        var alert = recall("EL(26)A/72", AlertClass.CLASS_3, Optional.of("ZZ9"));
        assertThat(leftOut())
                .isEqualTo("A batch of it is recalled by EL(26)A/72, which is not closed at every pharmacy yet.");
        close(alert, pharmacy.premises());
        assertThat(buying.proposal().lines()).isEmpty();
        close(alert, pharmacy.otherPremises());
        assertThat(buying.proposal().lines()).hasSize(1);
    }

    @Test
    @DisplayName("MH-04 another maker's pack is proposed instead; a caution in use stops nothing")
    void MH_04_another_makers_pack_is_proposed_and_a_caution_stops_nothing() {
        recall("EL(26)A/73", AlertClass.CLASS_4, Optional.empty());
        assertThat(buying.proposal().lines()).hasSize(1);
        recall("EL(26)A/74", AlertClass.CLASS_2, Optional.empty());
        buying.price(buying.wholesaler("Moor Medicines"), OTHER_ASPIRIN, "0.55", "yes");
        assertThat(buying.proposal().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.product()).isEqualTo(OTHER_ASPIRIN));
    }

    private String leftOut() {
        var proposal = buying.proposal();
        assertThat(proposal.lines()).isEmpty();
        assertThat(proposal.leftOut()).hasSize(1);
        return proposal.leftOut().getFirst().reason();
    }

    private UUID recall(String reference, AlertClass kind, Optional<String> batch) {
        var issued = Instant.now().minus(Duration.ofHours(3));
        var lot = new AlertLot(new AlertLot.Named("", "", ""), Optional.of(ASPIRIN), batch, Optional.empty());
        var head = new Alert.Head(reference, kind, Alert.Level.PHARMACY, "Aspirin 75mg, wrong leaflet");
        return done(application
                        .getBean(AddAlert.class)
                        .add(
                                pharmacy.technician(),
                                new AddAlert.Request(
                                        pharmacy.premises(),
                                        List.of(new AddAlert.Incoming(
                                                head, issued, Optional.empty(), Optional.empty(), List.of(lot))))))
                .alerts()
                .getFirst();
    }

    private void close(UUID alert, PremisesId premises) {
        application.getBean(HoldBatch.class).hold(pharmacy.pharmacist(), new HoldBatch.Request(premises, alert, true));
        done(application
                .getBean(CloseAlert.class)
                .close(
                        pharmacy.pharmacist(),
                        new CloseAlert.Request(premises, alert, Quantity.ZERO, "Tom Hill", "As the books say")));
    }
}
