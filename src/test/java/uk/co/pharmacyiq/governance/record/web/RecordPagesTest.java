package uk.co.pharmacyiq.governance.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.RenamePlace;
import uk.co.pharmacyiq.kernel.Quantity;

/** The record as the people of an organisation read it. */
class RecordPagesTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestCaller master;

    @BeforeEach
    void a_pharmacy_where_stock_was_booked_in() {
        pharmacy = TestPharmacy.open(application);
        master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        pharmacy.receive(pharmacy.lot("A1", LocalDate.now().plusYears(1)), 32);
    }

    @Test
    void each_entry_is_a_sentence_with_who_what_how_much_and_where_from() {
        var list = master.get("/record?action=STOCK_RECEIVE").body();
        assertThat(list)
                .contains("booked in 2 packs of Paracetamol 500mg tablets")
                .contains("batch A1");
        var entry = master.get(hrefOfFirst(list)).body();
        assertThat(entry)
                .contains("booked in 2 packs of Paracetamol")
                .contains("STOCK_RECEIVE")
                .contains("Goods in")
                .contains("Waiting");
    }

    @Test
    void the_name_and_the_roles_somebody_held_stand_in_the_sentence() {
        pharmacy.caller(Role.TECHNICIAN, port).get("/premises/" + pharmacy.premises() + "/stock");
        assertThat(master.get("/record?action=STOCK_FIND").body()).contains("Tom Hill, technician, looked at stock");
    }

    @Test
    void a_denied_try_says_what_was_tried_and_why_not() {
        pharmacy.caller(Role.TECHNICIAN, port)
                .post("/api/v1/premises/" + pharmacy.premises() + "/stock/movements/release", "{}");
        application
                .getBean(IssueStock.class)
                .issue(
                        pharmacy.as(Role.STORE_ADMINISTRATOR),
                        new IssueStock.Request(
                                pharmacy.premises(),
                                TestPharmacy.PARACETAMOL,
                                Quantity.of(1),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(master.get("/record?outcome=denied").body())
                .contains("tried to issue Paracetamol 500mg tablets")
                .contains("and was not allowed: Your roles do not allow this.");
    }

    @Test
    void a_value_that_changed_is_shown_before_and_after() {
        var shelf = pharmacy.place(pharmacy.premises(), PlaceKind.SHELF);
        TestPharmacy.done(application
                .getBean(RenamePlace.class)
                .rename(
                        pharmacy.as(Role.STORE_ADMINISTRATOR),
                        new RenamePlace.Request(pharmacy.premises(), shelf.id(), "Wall shelves", shelf.version())));
        var entry = master.get(
                        hrefOfFirst(master.get("/record?action=PLACE_RENAME").body()))
                .body();
        assertThat(entry)
                .contains("<del>Dispensary shelves</del>")
                .contains("<ins>Wall shelves</ins>")
                .contains("renamed the place Dispensary shelves to Wall shelves");
    }

    @Test
    void entries_are_found_by_person_subject_medicine_place_words_and_time() {
        assertThat(count("/record?text=booked+paracetamol")).isEqualTo(1);
        assertThat(count("/record?text=no+such+thing+happened")).isZero();
        assertThat(count("/record?product=paracetamol&action=STOCK_RECEIVE")).isEqualTo(1);
        assertThat(count("/record?product=" + TestPharmacy.PARACETAMOL + "&action=STOCK_RECEIVE"))
                .isEqualTo(1);
        assertThat(count("/record?place=goods+in&action=STOCK_RECEIVE")).isEqualTo(1);
        assertThat(count("/record?place=fridge&action=STOCK_RECEIVE")).isZero();
        var technician = pharmacy.person(Role.TECHNICIAN);
        assertThat(count("/record?person=" + technician)).isEqualTo(1);
        assertThat(count("/record?subject=person/" + technician + "&action=REGISTRATION_RECORD"))
                .isEqualTo(1);
        assertThat(count("/record?premises=" + pharmacy.otherPremises() + "&action=STOCK_RECEIVE"))
                .isZero();
        assertThat(count("/record?action=STOCK_RECEIVE&from=" + LocalDate.now().minusDays(1)))
                .isEqualTo(1);
        assertThat(count("/record?action=STOCK_RECEIVE&until=" + LocalDate.now().minusDays(2)))
                .isZero();
    }

    @Test
    void filters_that_cannot_be_read_are_named_and_nothing_is_lost() {
        var answer = master.get("/record?from=yesterday&text=stock");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Enter the beginning as").contains("value=\"stock\"");
    }

    @Test
    void a_long_record_is_read_page_by_page_without_a_gap_or_a_double() {
        for (int i = 0; i < 60; i++) {
            master.get("/organisation");
        }
        var first = master.get("/record?action=ORGANISATION_VIEW").body();
        assertThat(rows(first)).isEqualTo(50);
        var next = first.replaceAll("(?s).*href=\"(/record\\?[^\"]*after=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        var second = master.get(next).body();
        assertThat(rows(second)).isEqualTo(10);
        assertThat(hrefOfFirst(second)).isNotIn(first);
    }

    @Test
    void looking_is_on_the_record_too() {
        master.get("/record?text=paracetamol");
        assertThat(master.get("/record?action=RECORD_SEARCH").body())
                .contains("Mary Master, master administrator, looked through the record, for words paracetamol");
    }

    @Test
    void a_day_is_drawn_hour_by_hour_and_as_a_table() {
        assertThat(master.get("/record").body())
                .contains("<title id=\"day-title\">")
                .contains("<th scope=\"row\">23:00</th>");
    }

    @Test
    void another_organisation_sees_none_of_it_by_any_of_these_addresses() {
        var other = TestPharmacy.open(application).caller(Role.MASTER_ADMINISTRATOR, port);
        var entry = hrefOfFirst(master.get("/record?action=STOCK_RECEIVE").body());
        assertThat(master.get(entry).statusCode()).isEqualTo(200);
        for (var path : new String[] {entry, entry + "/proof", entry + "/erasure"}) {
            var foreign = other.get(path);
            assertThat(foreign.statusCode()).as(path).isEqualTo(404);
            assertThat(foreign.body()).as(path).doesNotContain("Paracetamol").doesNotContain(pharmacy.marker());
        }
        for (var path : new String[] {
            "/record?action=STOCK_RECEIVE",
            "/record?premises=" + pharmacy.premises(),
            "/record?person=" + pharmacy.person(Role.TECHNICIAN),
            "/record/health"
        }) {
            assertThat(other.get(path).body())
                    .as(path)
                    .doesNotContain("batch A1")
                    .doesNotContain(pharmacy.marker());
        }
        assertThat(other.get("/record?action=STOCK_RECEIVE").body()).contains("No entries found");
    }

    @Test
    void whoever_holds_a_role_at_one_premises_reads_what_happened_there_and_no_more() {
        var shown = pharmacy.caller(Role.STORE_ADMINISTRATOR, port).get("/record?action=STOCK_RECEIVE");
        assertThat(shown.body()).contains("booked in");
        assertThat(pharmacy.caller(Role.TECHNICIAN, port).get("/record").statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_program_that_checks_the_record_and_the_keys_are_open_to_all() {
        var nobody = TestCaller.anonymous(port);
        assertThat(nobody.get("/record/verifier").body()).contains("class VerifyAuditLog");
        assertThat(nobody.get("/record/keys").statusCode()).isEqualTo(200);
        assertThat(nobody.get("/record").statusCode()).isEqualTo(303);
    }

    private long count(String path) {
        var answer = master.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return rows(answer.body());
    }

    private static long rows(String page) {
        return page.split("<th scope=\"row\"><a href=\"/record/", -1).length - 1L;
    }

    private static String hrefOfFirst(String page) {
        return page.replaceAll("(?s).*?<th scope=\"row\"><a href=\"(/record/[0-9a-f-]{36})\".*", "$1");
    }
}
