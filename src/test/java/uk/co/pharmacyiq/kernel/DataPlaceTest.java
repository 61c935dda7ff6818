package uk.co.pharmacyiq.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where data may go. */
class DataPlaceTest {

    @Test
    void DP_35_outside_the_united_kingdom_something_must_allow_it_and_adequacy_only_where_it_was_found() {
        assertThat(DataPlace.of("GB", Optional.empty())).contains(DataPlace.UNITED_KINGDOM);
        assertThat(DataPlace.of("GB", Optional.of(TransferBasis.AGREEMENT))).contains(DataPlace.UNITED_KINGDOM);
        assertThat(DataPlace.of("IE", Optional.empty())).isEmpty();
        assertThat(DataPlace.of("IE", Optional.of(TransferBasis.ADEQUACY)))
                .get()
                .matches(place -> !place.isUnitedKingdom());
        assertThat(DataPlace.of("IN", Optional.of(TransferBasis.ADEQUACY))).isEmpty();
        assertThat(DataPlace.of("IN", Optional.of(TransferBasis.AGREEMENT))).isPresent();
        for (var nowhere : new String[] {"", "UK", "gb", "XX", "GBR"}) {
            assertThat(DataPlace.of(nowhere, Optional.of(TransferBasis.AGREEMENT)))
                    .as(nowhere)
                    .isEmpty();
        }
        assertThat(DataPlace.UNKNOWN.isUnitedKingdom()).isFalse();
    }

    @Test
    void every_country_can_be_chosen_by_its_name_the_united_kingdom_first() {
        assertThat(DataPlace.countries()).startsWith("GB", "AF").doesNotHaveDuplicates();
        assertThat(DataPlace.name("GB")).isEqualTo("United Kingdom");
        assertThat(DataPlace.countries()).allMatch(DataPlace::isCountry);
    }
}
