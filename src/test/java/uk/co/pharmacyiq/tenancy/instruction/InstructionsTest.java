package uk.co.pharmacyiq.tenancy.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;

/** What an organisation tells PharmacyIQ to do is written down, and stays written down. */
class InstructionsTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Instructions instructions;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;

    @BeforeEach
    void a_pharmacy() {
        pharmacy = TestPharmacy.open(application);
    }

    @Test
    void M_020_an_instruction_is_kept_with_who_gave_it_and_when_and_stays_when_it_is_taken_back() {
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        var added = master.post("/api/v1/instructions", """
                {"instruction": "Keep looks at records for ten years", "givenBy": "Olive Owner", "givenOn": "%s"}
                """.formatted(LocalDate.now()));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        var id = UUID.fromString(master.json(added).get("id").stringValue());
        assertThat(master.get("/organisation/instructions").body())
                .contains("Keep looks at records for ten years", "Olive Owner", "Mary Master", "Stands");

        done(instructions.end(pharmacy.as(Role.MASTER_ADMINISTRATOR), id));
        assertThat(master.get("/organisation/instructions").body())
                .contains("Keep looks at records for ten years", "Ended");
        assertThat(refusal(instructions.end(pharmacy.as(Role.MASTER_ADMINISTRATOR), id)))
                .isEqualTo("instruction-unknown");
        assertThat(master.get("/record?action=INSTRUCTION_ADD").body())
                .contains("wrote an instruction to PharmacyIQ down");
    }

    @Test
    void M_020_one_organisation_neither_sees_nor_ends_what_another_instructed() {
        var id = done(instructions.add(pharmacy.as(Role.MASTER_ADMINISTRATOR), given(LocalDate.now())));
        var other = TestPharmacy.open(application);
        assertThat(refusal(instructions.end(other.as(Role.MASTER_ADMINISTRATOR), id)))
                .isEqualTo("instruction-unknown");
        assertThat(done(instructions.view(other.as(Role.MASTER_ADMINISTRATOR))).instructions())
                .isEmpty();
    }

    @Test
    void only_a_master_administrator_instructs_and_nobody_in_advance() {
        assertThat(refusal(instructions.add(pharmacy.as(Role.IG_LEAD), given(LocalDate.now()))))
                .isEqualTo("not-allowed");
        assertThat(refusal(instructions.add(
                        pharmacy.as(Role.MASTER_ADMINISTRATOR),
                        given(LocalDate.now().plusDays(2)))))
                .isEqualTo("given-later");
        done(instructions.view(pharmacy.as(Role.IG_LEAD)));
    }

    private static Instruction.Given given(LocalDate on) {
        return new Instruction.Given("Send no copies by post", "Olive Owner", on);
    }
}
