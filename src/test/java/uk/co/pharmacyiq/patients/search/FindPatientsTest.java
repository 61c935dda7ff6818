package uk.co.pharmacyiq.patients.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.patients.TestPatients.fact;
import static uk.co.pharmacyiq.patients.search.SearchWorld.rows;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.patients.record.Why;

/** The search of the counter: whom it finds, whom it shows, and what that leaves behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindPatientsTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    private SearchWorld world;

    @BeforeAll
    void open() {
        world = new SearchWorld(application);
    }

    @Test
    @DisplayName("M-127 a search that lists twenty names exactly those twenty on its event and on their trail")
    void M_127_whom_a_search_lists_is_on_its_event() {
        for (int i = 0; i < 23; i++) {
            world.register("Quentin", "Zimmerquist", "1950-01-0" + (1 + i % 9));
        }
        var page = world.find("zimmerquist");
        assertThat(page.patients()).hasSize(20);
        assertThat(page.hits()).isEqualTo(23);
        var shown =
                page.patients().stream().map(each -> each.patient().toString()).toList();
        assertThat(Set.of(world.lastSearch("patients").split(" "))).isEqualTo(Set.copyOf(shown));
        assertThat(rows("""
                select distinct patient_id from patients.trail
                 where organisation_id = '%s' and act = 'PATIENT_SEARCH' and not changed
                   and patient_id in (select patient_id from patients.search_key where token = '%s')
                """.formatted(world.pharmacy().organisation(), world.token(KeyKind.NAME, "zimmerquist"))))
                .containsExactlyInAnyOrderElementsOf(shown);
        assertThat(world.find("zimmerquist", 20).patients()).hasSize(3);
        assertThat(world.lastSearch("patients").split(" ")).hasSize(3);
    }

    @Test
    @DisplayName("M-127 where the event cannot be written, nobody is shown")
    void M_127_without_the_event_nobody_is_shown() throws SQLException {
        world.register("Una", "Unrecorded", "1950-01-01");
        assertThat(world.found("unrecorded")).hasSize(1);
        var stop =
                "alter table patients.trail add constraint stopped check (act <> 'PATIENT_SEARCH' or organisation_id <> '"
                        + world.pharmacy().organisation() + "') not valid";
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement()) {
            statement.execute(stop);
            try {
                assertThatThrownBy(() -> world.found("unrecorded")).isInstanceOf(RuntimeException.class);
            } finally {
                statement.execute("alter table patients.trail drop constraint stopped");
            }
        }
    }

    @Test
    void what_was_typed_stands_in_nothing_that_is_public() {
        world.find("Wolfeschlegelstein 12/3/1954");
        assertThat(rows("select convert_from(leaf, 'UTF8') from audit.event where organisation_id = '"
                        + world.pharmacy().organisation() + "'"))
                .noneMatch(leaf -> leaf.toLowerCase().contains("wolfeschlegel") || leaf.contains("12/3/1954"));
    }

    @Test
    void names_with_accents_apostrophes_and_hyphens_are_found_as_they_are_typed() {
        var siobhan = world.register("Siobh\u00e1n", "O'Neill", "1961-07-08");
        for (var typed : List.of(
                "siobhan oneill", "SIOBHAN O'NEILL", "o neill siobhan", "neill siob", "Siobh\u00e1n O\u2019Neill")) {
            assertThat(world.found(typed)).as(typed).contains(siobhan);
        }
        var double1 = world.register("Anne-Marie", "Cartwright-Pugh", "1970-01-02");
        for (var typed : List.of("annemarie cartwrightpugh", "anne cartwright-pugh", "pugh marie", "cartwright pugh")) {
            assertThat(world.found(typed)).as(typed).contains(double1);
        }
        var single = world.register(fact(FactKind.NAME, "family", "Suharto"), born("1980-02-03"));
        assertThat(world.found("suharto")).contains(single);
    }

    @Test
    void a_nickname_finds_the_name_that_is_written_down_and_a_sound_where_the_letters_do_not() {
        var william = world.register("William", "Quackenbush", "1944-04-04");
        assertThat(world.found("bill quackenbush")).contains(william);
        var stephen = world.register("Philippa", "Kathleigh", "1954-04-04");
        assertThat(world.found("filipa cathly")).contains(stephen);
    }

    @Test
    void an_old_name_and_an_old_address_find_too_and_say_so() {
        var jane = world.register(
                fact(FactKind.NAME, "use", "usual", "given", "Jane", "family", "Oldcastle"),
                born("1972-02-03"),
                fact(FactKind.ADDRESS, "use", "home", "line1", "1 Quay", "postcode", "ZE1 0AA"));
        change(
                jane,
                FactKind.NAME,
                fact(FactKind.NAME, "use", "usual", "given", "Jane", "family", "Newbridge"),
                Entry.Change.CHANGED);
        change(
                jane,
                FactKind.ADDRESS,
                fact(FactKind.ADDRESS, "use", "home", "line1", "2 Hill", "postcode", "ZE2 9ZZ"),
                Entry.Change.CHANGED);
        assertThat(world.find("newbridge").patients().getFirst().notes()).isEmpty();
        var found = world.find("oldcastle").patients().getFirst();
        assertThat(found.patient()).isEqualTo(jane);
        assertThat(found.name()).isEqualTo("Jane Newbridge");
        assertThat(found.notes()).containsExactly("Formerly Jane Oldcastle");
        assertThat(world.find("jane ze1 0aa").patients().getFirst().notes()).containsExactly("Former address ZE1 0AA");
    }

    @Test
    void what_was_entered_in_error_finds_nobody_once_it_is_put_right() {
        var patient = world.register(
                fact(FactKind.NAME, "use", "usual", "given", "Petra", "family", "Mistypedson"), born("1972-02-03"));
        change(
                patient,
                FactKind.NAME,
                fact(FactKind.NAME, "use", "usual", "given", "Petra", "family", "Righton"),
                Entry.Change.CORRECTED);
        assertThat(world.found("righton")).contains(patient);
        assertThat(world.found("mistypedson")).isEmpty();
    }

    @Test
    @DisplayName("M-003 where the address is restricted, neither postcode nor telephone finds, and neither is shown")
    void a_restricted_address_is_no_way_to_find_anybody() {
        var hidden = world.register(
                fact(FactKind.NAME, "given", "Hester", "family", "Hiddenworth"),
                born("1972-02-03"),
                fact(FactKind.ADDRESS, "use", "home", "line1", "9 Refuge Lane", "postcode", "KW17 2XX"),
                fact(FactKind.CONTACT, "way", "mobile", "value", "07700909876"));
        assertThat(world.found("kw17 2xx")).contains(hidden);
        world.work(work -> done(world.bean(Records.class)
                .add(work, hidden, fact(FactKind.FLAG, "flag", "restricted-address"), Why.NOTHING_SAID)));
        assertThat(world.found("kw17 2xx")).isEmpty();
        assertThat(world.found("9876")).isEmpty();
        var shown = world.find("hiddenworth").patients().getFirst();
        assertThat(shown.restricted()).isTrue();
        assertThat(shown.address()).isEmpty();
    }

    @Test
    void a_merged_record_is_found_as_the_one_it_was_merged_into() {
        var survivor = world.register("Morgan", "Survivorson", "1972-02-03");
        var merged = world.register("Morgana", "Mergedson", "1972-02-03");
        world.work(work -> {
            world.bean(Records.class).link(work, merged, survivor);
            return true;
        });
        var found = world.find("mergedson").patients();
        assertThat(found).extracting(FoundPatient::patient).containsExactly(survivor);
        assertThat(found.getFirst().joined()).isTrue();
    }

    @Test
    void the_patients_of_another_organisation_do_not_exist() {
        var other = new SearchWorld(application);
        other.register("Olga", "Elsewherova", "1972-02-03");
        assertThat(other.found("elsewherova")).hasSize(1);
        assertThat(world.found("elsewherova")).isEmpty();
        assertThat(refusal(world.bean(FindPatients.class)
                        .find(
                                world.pharmacy().technician(),
                                new FindPatients.Request(other.pharmacy().premises(), "elsewherova", 0))))
                .isEqualTo("premises-unknown");
    }

    @Test
    void whoever_may_not_find_patients_is_told_so() {
        assertThat(refusal(world.bean(FindPatients.class)
                        .find(
                                world.pharmacy().as(Role.MASTER_ADMINISTRATOR),
                                new FindPatients.Request(world.pharmacy().premises(), "smith", 0))))
                .isEqualTo("not-allowed");
    }

    @Test
    void too_many_show_nobody() {
        var crowded = new SearchWorld(application);
        crowded.work(work -> {
            for (int i = 0; i < 510; i++) {
                done(crowded.bean(Records.class)
                        .register(
                                work,
                                crowded.pharmacy().premises(),
                                List.of(fact(
                                        FactKind.NAME,
                                        "given",
                                        "Sam" + "abcdefghij".charAt(i % 10),
                                        "family",
                                        "Manyfold")),
                                Why.NOTHING_SAID));
            }
            return true;
        });
        var found = crowded.find("manyfold");
        assertThat(found.tooMany()).isTrue();
        assertThat(found.patients()).isEmpty();
        assertThat(crowded.lastSearch("patients")).isEqualTo("null");
        assertThat(crowded.find("sama manyfold").tooMany()).isFalse();
    }

    @Test
    void whoever_could_be_the_same_is_told_before_somebody_is_registered_twice() {
        var ada = world.register("Augustina", "Lovelacey", "1985-03-27");
        var facts = List.of(fact(FactKind.NAME, "given", "Augustina", "family", "Lovelacy"), born("1985-03-27"));
        var like = world.work(work -> world.bean(Candidates.class).like(work, facts));
        assertThat(like.getFirst().patient()).isEqualTo(ada);
        assertThat(like.getFirst().score()).isGreaterThanOrEqualTo(Candidate.LIKELY);
        assertThat(like.getFirst().why()).contains("Same date of birth", "Similar last name", "Same first name");
        var twin = world.register("Bernadina", "Lovelacey", "1985-03-27");
        List<Candidates.Pair> pairs =
                world.work(work -> world.bean(Candidates.class).pairsOf(work, twin));
        assertThat(pairs)
                .allMatch(pair -> pair.score() <= 30)
                .extracting(Candidates.Pair::patient)
                .contains(ada);
    }

    @Test
    void M_127_candidates_that_are_shown_count_as_shown_and_those_only_scored_do_not() {
        var one = world.register("Trailina", "Counted", "1985-03-27");
        var other = world.register("Trailina", "Counted", "1985-03-27");
        int before = trail(other);
        world.work(work -> world.bean(Candidates.class).pairsOf(work, one));
        assertThat(trail(other)).isEqualTo(before);
        world.work(work -> world.bean(Candidates.class)
                .like(
                        work,
                        List.of(fact(FactKind.NAME, "given", "Trailina", "family", "Counted"), born("1985-03-27"))));
        assertThat(trail(other)).isEqualTo(before + 1);
    }

    private static int trail(PatientId patient) {
        return Integer.parseInt(
                rows("select count(*) from patients.trail where not changed and patient_id = '" + patient + "'")
                        .getFirst());
    }

    private static Fact born(String day) {
        return fact(FactKind.PERSONAL, "born", day, "sex", "unknown");
    }

    private void change(PatientId patient, FactKind kind, Fact fact, Entry.Change change) {
        world.work(work -> {
            var records = world.bean(Records.class);
            PatientRecord record = records.find(work, patient).orElseThrow();
            var entry = record.of(kind).getFirst();
            return done(records.change(work, entry.id(), entry.version(), fact, change, Why.of("put right")));
        });
    }
}
