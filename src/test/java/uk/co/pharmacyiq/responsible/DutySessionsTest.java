package uk.co.pharmacyiq.responsible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.PersonSummary.Registration;
import uk.co.pharmacyiq.identity.RecordRegistration;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Profession;

class DutySessionsTest extends ResponsibleTest {

    @Test
    @DisplayName("RP-01 the record holds name, registration number, and when they became and ceased to be responsible")
    void RP_01_the_record_holds_who_and_from_when_until_when() {
        done(signOn(asha, pharmacy.premises()));
        minutes(60);
        done(signOff(asha, ""));
        var line = record().lines().getFirst();
        assertThat(line.named().name()).isEqualTo(asha.displayName());
        assertThat(line.named().registration()).matches("2[0-9]{6}");
        assertThat(line.began()).isEqualTo(MONDAY_AT_NINE);
        assertThat(line.ended().orElseThrow().at()).isEqualTo(MONDAY_AT_NINE.plus(Duration.ofHours(1)));
    }

    @Test
    @DisplayName("RP-01 a technician, and a pharmacist whose registration was suspended, cannot sign on (GP-02)")
    void RP_01_it_takes_a_live_registration() {
        assertThat(refusal(signOn(pharmacy.technician(), pharmacy.premises()))).isEqualTo("not-allowed");
        done(bean(RecordRegistration.class)
                .record(
                        pharmacy.as(Role.MASTER_ADMINISTRATOR),
                        new RecordRegistration.Request(
                                ben.id(),
                                new GphcNumber(Profession.PHARMACIST, "2999999"),
                                Registration.Status.SUSPENDED,
                                LocalDate.of(2026, 11, 23))));
        assertThat(refusal(signOn(pharmacy.as(ben.id()), pharmacy.premises())))
                .isIn("registration-needed", "not-allowed");
    }

    @Test
    @DisplayName("RP-02 a pharmacist responsible for one organisation cannot be it for another, and is not told where")
    void RP_02_one_pharmacist_is_responsible_at_one_premises_of_all() {
        var other = TestPharmacy.openWithoutResponsiblePharmacist(application);
        var number = new GphcNumber(
                Profession.PHARMACIST, "2777" + String.format("%03d", Math.abs(pharmacy.hashCode()) % 1000));
        register(pharmacy, number);
        register(other, number);
        done(signOn(pharmacy.pharmacist(), pharmacy.premises()));
        var elsewhere = signOn(other.pharmacist(), other.premises());
        var sameGroup = signOn(pharmacy.pharmacist(), pharmacy.otherPremises());
        assertThat(refusal(elsewhere)).isEqualTo("responsible-elsewhere");
        assertThat(elsewhere).isEqualTo(sameGroup);
        assertThat(((Outcome.Refused<Written>) elsewhere).reason().advice())
                .contains("already responsible elsewhere")
                .doesNotContain(pharmacy.marker());
        done(signOff(pharmacy.pharmacist(), ""));
        done(signOn(other.pharmacist(), other.premises()));
    }

    @Test
    @DisplayName("RP-02 what is shared between organisations holds a keyed hash and a random number, and nothing else")
    void RP_02_the_shared_table_tells_nobody_where() throws SQLException {
        done(signOn(asha, pharmacy.premises()));
        try (var database = TestDatabase.get().administrator().connect();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select * from responsible.duty where claim is not null limit 1")) {
            assertThat(rows.getMetaData().getColumnCount()).isEqualTo(2);
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBytes("token")).hasSize(32);
            assertThat(rows.getBytes("claim")).hasSize(16);
        }
    }

    @Test
    @DisplayName("RP-03 whoever takes over ends the session before theirs in the same moment: no gap, no overlap")
    void RP_03_a_hand_over_is_one_step() {
        done(signOn(asha, pharmacy.premises()));
        minutes(240);
        assertThat(refusal(signOn(ben, pharmacy.premises()))).isEqualTo("responsible-somebody-else");
        done(takeOver(ben));
        var lines = record().lines();
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast().ended().orElseThrow().at())
                .isEqualTo(lines.getFirst().began());
        assertThat(lines.getLast().ended().orElseThrow().how()).isEqualTo("HANDED_OVER");
        assertThat(now().onDuty().orElseThrow().person()).isEqualTo(ben.id());
        done(signOn(asha, pharmacy.otherPremises()));
    }

    @Test
    @DisplayName("RP-03 of several who sign on at once one is responsible; the others are told so")
    void RP_03_of_several_at_once_one_wins() throws Exception {
        var others = Stream.generate(this::anotherPharmacist).limit(4).toList();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var asked = pool.invokeAll(others.stream()
                    .map(who -> (Callable<Outcome<Written>>) () -> signOn(who, pharmacy.premises()))
                    .toList());
            int won = 0;
            for (var each : asked) {
                if (each.get() instanceof Outcome.Done) {
                    won++;
                } else {
                    assertThat(refusal(each.get())).isEqualTo("responsible-somebody-else");
                }
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("RP-03 the database itself lets no two sessions of one premises overlap, whoever writes them")
    void RP_03_the_database_refuses_an_overlap() {
        done(signOn(asha, pharmacy.premises()));
        assertThatThrownBy(() -> asAdministrator("""
                insert into responsible.session
                       (organisation_id, session_id, premises_id, person_id, name, registration, claim, began_at, event_id)
                select organisation_id, gen_random_uuid(), premises_id, person_id, name, registration,
                       decode('00112233445566778899aabbccddeeff', 'hex'), began_at + interval '1 minute', event_id
                  from responsible.session
                 where organisation_id = '%s'
                """.formatted(pharmacy.organisation())))
                .hasMessageContaining("one_at_a_time");
    }

    @Test
    @DisplayName("RP-10 a forgotten sign-off is asked about, ended by a person with a note, and never ended by itself")
    void RP_10_a_forgotten_sign_off_is_ended_by_a_person_who_says_what_was_so() {
        done(signOn(asha, pharmacy.premises()));
        minutes(14 * 60);
        assertThat(now().forgotten()).isFalse();
        minutes(9 * 60);
        assertThat(now().forgotten()).isTrue();
        assertThat(now().onDuty()).isPresent();
        assertThat(refusal(signOff(ben, ""))).isEqualTo("responsible-reason");
        done(signOff(ben, "Asha forgot; she left at 18:00 on Monday"));
        var line = record().lines().getFirst();
        assertThat(line.ended().orElseThrow().how()).isEqualTo("SIGNED_OFF_BY_ANOTHER");
        assertThat(line.ended().orElseThrow().at()).isEqualTo(clock.instant());
        assertThat(line.notes().getFirst().words()).contains("18:00");
    }

    @Test
    @DisplayName("RP-10 a correction shows who and when, and leaves what was written as it is")
    void RP_10_a_correction_stands_beside_the_original() throws SQLException {
        var session = done(signOn(asha, pharmacy.premises())).id();
        minutes(5);
        done(bean(CorrectRecord.class)
                .correct(
                        asha,
                        new CorrectRecord.Request(
                                pharmacy.premises(), session, "I was here from 08:50; the terminal was not on yet")));
        var line = record().lines().getFirst();
        assertThat(line.began()).isEqualTo(MONDAY_AT_NINE);
        assertThat(line.notes().getFirst().at()).isEqualTo(clock.instant());
        assertThat(line.notes().getFirst().by()).isNotBlank();
        var elsewhere = new CorrectRecord.Request(pharmacy.otherPremises(), session, "Not here");
        assertThat(refusal(bean(CorrectRecord.class).correct(asha, elsewhere)))
                .isEqualTo("responsible-session-unknown");
        assertThatThrownBy(() ->
                        asAdministrator("update responsible.session set began_at = began_at - interval '10 minutes'"
                                + " where session_id = '" + session + "'"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> asAdministrator(
                        "update responsible.note set written_at = now() where session_id = '" + session + "'"))
                .hasMessageContaining("append-only");
    }

    @Test
    @DisplayName("RP-09 what was made on 21 November 2026 is kept until 21 November 2031: a purge before is refused")
    void RP_09_nothing_is_purged_before_five_years() throws SQLException {
        done(signOn(asha, pharmacy.premises()));
        try (var database = TestDatabase.get().administrator().connect();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select responsible.keep_until('2026-11-21T12:00:00Z')::text,"
                        + " responsible.keep_until('2026-07-21T23:30:00Z')::text")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("2031-11-21");
            assertThat(rows.getString(2)).isEqualTo("2031-07-22");
        }
        for (var table : List.of("session", "absence", "note", "breach", "authorisation")) {
            assertThatThrownBy(() -> asAdministrator("truncate responsible." + table + " cascade"))
                    .hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> asAdministrator(
                        "delete from responsible.session where organisation_id = '" + pharmacy.organisation() + "'"))
                .hasMessageContaining("kept for five years");
    }

    private void register(TestPharmacy at, GphcNumber number) {
        done(bean(RecordRegistration.class)
                .record(
                        at.as(Role.MASTER_ADMINISTRATOR),
                        new RecordRegistration.Request(
                                at.person(Role.PHARMACIST),
                                number,
                                Registration.Status.REGISTERED,
                                LocalDate.of(2026, 11, 23))));
    }

    private static void asAdministrator(String sql) throws SQLException {
        try (var database = TestDatabase.get().administrator().connect();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
