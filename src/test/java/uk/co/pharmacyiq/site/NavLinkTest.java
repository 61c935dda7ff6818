package uk.co.pharmacyiq.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NavLinkTest {

    private record Entry(String label, String path, int order, String under) implements NavEntry {

        @Override
        public String permission() {
            return "any";
        }
    }

    private static final NavEntry STOCK = new Entry("Stock", "/premises/{premises}/stock", 1, "");
    private static final NavEntry ORDERS = new Entry("Orders", "/premises/{premises}/stock/orders", 2, "Stock");
    private static final NavEntry RECORD = new Entry("Record", "/record", 3, "");

    @Test
    void what_stands_below_an_entry_is_shown_with_it_and_says_where_one_is() {
        var menu = NavLink.menu(List.of(STOCK, ORDERS, RECORD), "7", "/premises/7/stock/orders/12");
        assertThat(menu).extracting(NavLink::label).containsExactly("Stock", "Record");
        assertThat(menu.getFirst().current()).isTrue();
        assertThat(menu.getFirst().below())
                .containsExactly(new NavLink("Orders", "/premises/7/stock/orders", true, List.of()));
    }

    @Test
    void the_page_of_an_entry_itself_is_no_page_of_those_below() {
        var menu = NavLink.menu(List.of(STOCK, ORDERS), "7", "/premises/7/stock");
        assertThat(menu.getFirst().current()).isTrue();
        assertThat(menu.getFirst().below().getFirst().current()).isFalse();
        assertThat(NavLink.menu(List.of(STOCK, ORDERS), "7", "/premises/7/stockroom")
                        .getFirst()
                        .current())
                .isFalse();
    }

    @Test
    void an_entry_whose_parent_one_may_not_open_stands_by_itself() {
        assertThat(NavLink.menu(List.of(ORDERS, RECORD), "7", "/"))
                .extracting(NavLink::label)
                .containsExactly("Orders", "Record");
    }
}
