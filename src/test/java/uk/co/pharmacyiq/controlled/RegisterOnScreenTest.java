package uk.co.pharmacyiq.controlled;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.controlled.AtTheRegister.TABLETS;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.inventory.opening.OpenRegister;
import uk.co.pharmacyiq.kernel.Quantity;

class RegisterOnScreenTest extends PharmacyTest {

    private static final String TITLE = "Morphine 10mg modified-release tablets";

    private static final List<String> STATUTORY = List.of(
            "Date supply received",
            "Name and address from whom received",
            "Quantity received",
            "Date supplied",
            "Name/Address of person or firm supplied",
            "Details of authority to possess – prescriber or licence holder’s details",
            "Quantity supplied",
            "Person collecting Schedule 2 controlled drug (patient/ patient’s rep/ healthcare professional) and if healthcare professional, name and address",
            "Was proof of identity requested of patient/ patient’s rep (Yes/No)",
            "Was proof of identity of person collecting provided (Yes/No)");

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private AtTheRegister register;
    private String at;

    @BeforeEach
    void open() {
        pharmacy = TestPharmacy.open(application);
        register = new AtTheRegister(application, pharmacy);
        at = "/premises/" + pharmacy.premises() + "/controlled";
    }

    @Test
    void CD_05_a_section_shows_drug_strength_and_form_at_its_head_and_exactly_the_statutory_headings() {
        done(register.obtain(TABLETS, 60));
        done(register.supply(TABLETS, 14));
        var caller = pharmacy.caller(Role.PHARMACIST, port);
        assertThat(caller.get(at).body()).contains(TITLE).contains("46 tablets");
        var page = caller.get(at + "/sections/" + register.section(TITLE).id()).body();
        assertThat(page).contains("<h1>" + TITLE + "</h1>").contains("Edna Marsh, 4 Quay Street, Ashford");
        STATUTORY.forEach(heading -> assertThat(page).contains(">" + heading + "</th>"));
    }

    @Test
    void CD_11_there_is_no_way_to_change_or_remove_an_entry() {
        done(register.obtain(TABLETS, 60));
        var caller = pharmacy.caller(Role.PHARMACIST, port);
        var entry = "/api/v1" + at + "/sections/" + register.section(TITLE).id() + "/entries/1";
        assertThat(caller.get(entry).statusCode()).isEqualTo(200);
        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            assertThat(caller.send(method, entry, "{}").statusCode()).as(method).isEqualTo(405);
        }
    }

    @Test
    void CD_17_the_premises_open_their_own_register_and_nothing_else_is_needed() {
        done(register.obtain(TABLETS, 60));
        var sections = done(application.getBean(ViewRegister.class).list(pharmacy.technician(), pharmacy.premises()));
        assertThat(sections.sections()).hasSize(1);
        assertThat(done(application.getBean(ViewRegister.class).list(pharmacy.technician(), pharmacy.otherPremises()))
                        .sections())
                .isEmpty();
    }

    @Test
    void a_section_is_begun_once_by_two_persons_with_what_they_counted() {
        var counted = new OpenRegister.Request(
                pharmacy.premises(),
                List.of(new OpenRegister.Counted(AtTheRegister.lot(TABLETS), Quantity.of(37))),
                pharmacy.technician().id());
        var opening = application.getBean(OpenRegister.class);
        assertThat(refusal(opening.open(pharmacy.technician(), counted))).isEqualTo("second-person-needed");
        assertThat(pharmacy.units(AtTheRegister.lot(TABLETS))).isZero();
        pharmacy.approveAll(Role.PHARMACIST);
        assertThat(register.section(TITLE).balance()).isEqualByComparingTo("37");
        assertThat(pharmacy.units(AtTheRegister.lot(TABLETS))).isEqualTo(37);
        var entry = register.entries(TITLE).getFirst();
        assertThat(entry.kind()).isEqualTo(Entry.Kind.OPENING);
        assertThat(entry.signed().other()).contains(pharmacy.technician().id());
        done(register.supply(TABLETS, 7));
        assertThat(register.section(TITLE).balance()).isEqualByComparingTo("30");
    }
}
