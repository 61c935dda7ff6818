package uk.co.pharmacyiq.tenancy.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.tenancy.processor.ProcessorList.Processor;

/** An organisation is told whom PharmacyIQ engages, and says whether it agrees. */
class SubProcessorsTest extends PharmacyTest {

    private static final ProcessorList NEXT = new ProcessorList(
            "2027-03",
            LocalDate.of(2027, 3, 1),
            List.of(new Processor("Example Hosting Ltd", "Servers", "All, encrypted", "United Kingdom")));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SubProcessors subProcessors;

    @Autowired
    private TellOfProcessors tellOfProcessors;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;

    @BeforeEach
    void a_pharmacy() {
        pharmacy = TestPharmacy.open(application);
    }

    @Test
    void M_020_a_new_list_is_told_once_to_those_who_may_answer_and_they_object_with_a_reason() {
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        assertThat(done(tellOfProcessors.tell(pharmacy.organisation(), NEXT))).isTrue();
        assertThat(done(tellOfProcessors.tell(pharmacy.organisation(), NEXT))).isFalse();
        assertThat(master.get("/me/notices").body())
                .containsOnlyOnce("list of sub-processors has a new version, 2027-03");

        var silent = master.post("/api/v1/processors/2027-03/answer", "{\"answer\": \"objected\"}");
        assertThat(silent.statusCode()).isEqualTo(422);
        var objected = master.post(
                "/api/v1/processors/2027-03/answer",
                "{\"answer\": \"objected\", \"why\": \"We want no more hosting\"}");
        assertThat(objected.statusCode()).as(objected.body()).isEqualTo(200);
        assertThat(master.get("/organisation/processors").body())
                .contains("2027-03", "Objected", "We want no more hosting", "Mary Master");
        assertThat(refusal(subProcessors.answer(
                        pharmacy.as(Role.MASTER_ADMINISTRATOR),
                        "2027-03",
                        new SubProcessors.Answer(true, Optional.empty()))))
                .isEqualTo("processors-answered");
    }

    @Test
    void M_020_the_list_of_the_day_comes_with_the_contract_and_can_be_agreed_to() {
        var newest = tellOfProcessors.newest().version();
        var before = done(subProcessors.view(pharmacy.as(Role.IG_LEAD)));
        assertThat(before.told()).singleElement().satisfies(told -> {
            assertThat(told.version()).isEqualTo(newest);
            assertThat(told.answer()).isEmpty();
        });
        assertThat(refusal(subProcessors.answer(
                        pharmacy.as(Role.IG_LEAD), newest, new SubProcessors.Answer(true, Optional.empty()))))
                .isEqualTo("not-allowed");
        done(subProcessors.answer(
                pharmacy.as(Role.MASTER_ADMINISTRATOR), newest, new SubProcessors.Answer(true, Optional.empty())));
        assertThat(done(subProcessors.view(pharmacy.as(Role.IG_LEAD))).told())
                .singleElement()
                .satisfies(
                        told -> assertThat(told.answer()).contains(new SubProcessors.Answer(true, Optional.empty())));
    }
}
