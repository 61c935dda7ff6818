package uk.co.pharmacyiq.launcher.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.co.pharmacyiq.TestPharmacy.done;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.tenancy.AddPremises;
import uk.co.pharmacyiq.tenancy.ViewOrganisation;

/** What the operator says of an organisation's first premises is checked as what its people say. */
class FirstPremisesTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AddPremises addPremises;

    @Test
    @DisplayName("GP identifiers: the command checks ODS code and GPhC number before anything is done")
    void identifiers_are_checked() {
        assertThatThrownBy(() -> said("FFFFF", "9012557").read())
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("--ods-code");
        assertThatThrownBy(() -> said("FA123", "2012557").read())
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("--gphc-number");
    }

    @Test
    void they_are_added_once_however_often_the_command_is_given() {
        var pharmacy = TestPharmacy.open(application);
        var free = TestPharmacy.newPremises("Market Street");
        var premises = said(free.odsCode().value(), free.number().digits());
        premises.record(addPremises, pharmacy.organisation());
        premises.record(addPremises, pharmacy.organisation());
        var view = done(application.getBean(ViewOrganisation.class).view(pharmacy.as(Role.MASTER_ADMINISTRATOR)));
        assertThat(view.premises())
                .filteredOn(each -> each.odsCode().equals(free.odsCode()))
                .singleElement()
                .satisfies(each -> assertThat(each.number()).contains(free.number()));

        var other = TestPharmacy.open(application);
        assertThatThrownBy(() -> premises.record(addPremises, other.organisation()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("cannot be used")
                .hasMessageNotContaining(pharmacy.marker());
    }

    private static FirstPremises said(String ods, String number) {
        return CommandLine.populateCommand(
                new FirstPremises(),
                "--premises=Market Street",
                "--ods-code=" + ods,
                "--gphc-number=" + number,
                "--address=1 Market Street");
    }
}
