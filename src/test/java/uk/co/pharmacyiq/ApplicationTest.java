package uk.co.pharmacyiq;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.co.pharmacyiq.tenancy.Directory;

class ApplicationTest extends PharmacyTest {

    @Autowired
    private Directory directory;

    @Test
    void it_starts_and_knows_no_organisation_that_nobody_took_on() {
        assertThat(directory.find("nobody-took-this-on")).isEmpty();
    }
}
