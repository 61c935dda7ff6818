package uk.co.pharmacyiq.identity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asha Patel",
                "Siân O'Neill",
                "Nguyễn Văn An",
                "Jo Head",
                "Sam Porter",
                "Anne-Marie Till",
                "王 小明 Wang",
                "Kim Stafford"
            })
    void people_have_names_of_two_words(String typed) {
        assertThat(PersonName.parse(typed)).get().returns(false, PersonName::isNobody);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Asha", "A B", "Asha \u202ePatel", "Asha\u0000 Patel"})
    void other_text_is_no_name(String typed) {
        assertThat(PersonName.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Main Dispensary", "Dispensary One", "Front Counter", "Till 2", "Shared Account", "Locum Pharmacist",
                "Northway Pharmacy", "Staff Login", "Test User", "Shop Team", "Reception Desk", "Night Shift",
                "System Admin"
            })
    void a_place_or_a_role_is_nobody(String typed) {
        assertThat(PersonName.parse(typed)).get().returns(true, PersonName::isNobody);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dispensary1",
                "counter",
                "till",
                "till.2",
                "pharmacy",
                "locum",
                "locum2",
                "staff",
                "reception",
                "shop",
                "team",
                "shared",
                "test",
                "test1",
                "admin",
                "user",
                "user-3",
                "maindispensary",
                "northway.counter"
            })
    void a_sign_in_name_of_a_place_or_a_role_is_nobodys(String local) {
        assertThat(PersonName.isNobodys(local)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asha.patel", "a.patel2", "jo.head", "kim.stafford", "sam.shopland", "peter.contreras"})
    void a_sign_in_name_of_a_person_is_theirs(String local) {
        assertThat(PersonName.isNobodys(local)).isFalse();
    }
}
