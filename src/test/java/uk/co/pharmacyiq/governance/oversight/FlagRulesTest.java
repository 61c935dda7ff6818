package uk.co.pharmacyiq.governance.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;

class FlagRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");
    private static final Limits LIMITS = new Limits(LocalTime.of(7, 0), LocalTime.of(22, 0), 50, 10, 8);
    private static final PersonId ASHA = new PersonId(UUID.randomUUID());
    private static final PersonId TOM = new PersonId(UUID.randomUUID());

    @Test
    void a_sign_in_at_night_is_flagged_and_one_in_the_day_is_not() {
        var night = signIn(ASHA, Instant.parse("2026-11-18T02:14:00Z"), false);
        assertThat(FlagRules.find(List.of(night, signIn(TOM, NOON, false)), LIMITS))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(FlagKind.NIGHT);
                    assertThat(found.person()).contains(ASHA);
                    assertThat(found.why()).isEqualTo("Signed in at 02:14. People are expected from 07:00 to 22:00.");
                });
    }

    @Test
    void night_is_by_the_clocks_of_the_pharmacies_in_summer_too() {
        assertThat(FlagRules.find(List.of(signIn(ASHA, Instant.parse("2026-07-01T06:10:00Z"), false)), LIMITS))
                .isEmpty();
        assertThat(FlagRules.find(List.of(signIn(ASHA, Instant.parse("2026-07-01T21:10:00Z"), false)), LIMITS))
                .hasSize(1);
    }

    @Test
    void the_edges_of_the_day_belong_to_the_morning() {
        assertThat(LIMITS.isNight(LocalTime.of(7, 0))).isFalse();
        assertThat(LIMITS.isNight(LocalTime.of(6, 59))).isTrue();
        assertThat(LIMITS.isNight(LocalTime.of(21, 59))).isFalse();
        assertThat(LIMITS.isNight(LocalTime.of(22, 0))).isTrue();
        var late = new Limits(LocalTime.of(18, 0), LocalTime.of(2, 0), 50, 10, 8);
        assertThat(late.isNight(LocalTime.of(23, 0))).isFalse();
        assertThat(late.isNight(LocalTime.of(1, 59))).isFalse();
        assertThat(late.isNight(LocalTime.of(2, 0))).isTrue();
        assertThat(late.isNight(LocalTime.NOON)).isTrue();
    }

    @Test
    void a_new_device_at_night_says_so() {
        assertThat(FlagRules.find(List.of(signIn(ASHA, Instant.parse("2026-11-18T02:14:00Z"), true)), LIMITS))
                .singleElement()
                .matches(found -> found.kind() == FlagKind.NEW_DEVICE_AT_NIGHT
                        && found.why().contains("from a device not seen before"));
    }

    @Test
    void fifty_different_things_are_usual_and_fifty_one_are_not() {
        assertThat(FlagRules.find(looks(50, Duration.ofSeconds(5)), LIMITS)).isEmpty();
        assertThat(FlagRules.find(looks(51, Duration.ofSeconds(5)), LIMITS))
                .singleElement()
                .matches(found -> found.kind() == FlagKind.MANY_LOOKS
                        && found.entries().size() == 51
                        && found.why().startsWith("Looked at 51 different things"));
    }

    @Test
    void the_same_thing_looked_at_again_and_again_is_one_thing() {
        var same = IntStream.range(0, 200)
                .mapToObj(n -> act(ASHA, NOON.plusSeconds(n), "PERSON_VIEW", "done", "", "person/1"))
                .toList();
        assertThat(FlagRules.find(same, LIMITS)).isEmpty();
    }

    @Test
    void many_looks_over_a_long_time_are_usual() {
        assertThat(FlagRules.find(looks(200, Duration.ofSeconds(13)), LIMITS)).isEmpty();
    }

    @Test
    void looks_without_a_break_are_one_flag_in_whatever_order_they_are_read() {
        var acts = new ArrayList<>(looks(180, Duration.ofSeconds(5)));
        Collections.shuffle(acts, new java.util.Random(7));
        assertThat(FlagRules.find(acts, LIMITS))
                .singleElement()
                .matches(found -> found.entries().size() == 180);
    }

    @Test
    void ten_refusals_of_one_person_are_flagged_and_slips_of_the_keyboard_are_not_counted() {
        var denied = IntStream.range(0, 10)
                .mapToObj(n -> act(TOM, NOON.plusSeconds(n * 30L), "STOCK_ISSUE", "refused", "not-allowed", "/"))
                .toList();
        assertThat(FlagRules.find(denied, LIMITS))
                .singleElement()
                .matches(found ->
                        found.kind() == FlagKind.MANY_DENIALS && found.person().equals(Optional.of(TOM)));
        assertThat(FlagRules.find(denied.subList(0, 9), LIMITS)).isEmpty();
        var slips = IntStream.range(0, 30)
                .mapToObj(n -> act(TOM, NOON.plusSeconds(n), "STOCK_ISSUE", "refused", "stock-not-enough", "/"))
                .toList();
        assertThat(FlagRules.find(slips, LIMITS)).isEmpty();
    }

    @Test
    void refusals_of_several_people_are_not_added_up() {
        var denied = IntStream.range(0, 18)
                .mapToObj(n ->
                        act(n % 2 == 0 ? TOM : ASHA, NOON.plusSeconds(n), "STOCK_ISSUE", "refused", "not-allowed", "/"))
                .toList();
        assertThat(FlagRules.find(denied, LIMITS)).isEmpty();
    }

    @Test
    void failed_sign_ins_under_one_name_and_under_many_names_are_flagged() {
        var oneName = IntStream.range(0, 8)
                .mapToObj(n -> failed(NOON.plusSeconds(n), "person/1"))
                .toList();
        assertThat(FlagRules.find(oneName, LIMITS))
                .singleElement()
                .matches(found -> found.why().contains("one name"));
        var spraying = IntStream.range(0, 8)
                .mapToObj(n -> failed(NOON.plusSeconds(n), "name/" + n))
                .toList();
        assertThat(FlagRules.find(spraying, LIMITS))
                .singleElement()
                .matches(found -> found.why().contains("8 different names"));
    }

    @Test
    void one_person_at_two_premises_by_two_sessions_is_flagged_and_by_one_session_is_not() {
        var here = new PremisesId(UUID.randomUUID());
        var there = new PremisesId(UUID.randomUUID());
        assertThat(FlagRules.find(List.of(at(here, "s1", 0), at(there, "s2", 120)), LIMITS))
                .singleElement()
                .matches(found ->
                        found.kind() == FlagKind.TWO_PLACES && found.why().contains("2 minutes apart"));
        assertThat(FlagRules.find(List.of(at(here, "s1", 0), at(there, "s1", 120)), LIMITS))
                .isEmpty();
        assertThat(FlagRules.find(List.of(at(here, "s1", 0), at(there, "s2", 1200)), LIMITS))
                .isEmpty();
        assertThat(FlagRules.find(List.of(at(here, "s1", 0), at(here, "s2", 10)), LIMITS))
                .isEmpty();
    }

    private static Glimpse at(PremisesId premises, String session, long seconds) {
        return new Glimpse(
                UUID.randomUUID(),
                NOON.plusSeconds(seconds),
                new Glimpse.What("STOCK_ISSUE", "done", "", "movement/1", Set.of()),
                new Glimpse.Who(Optional.of(ASHA), session),
                Optional.of(premises));
    }

    private static List<Glimpse> looks(int count, Duration apart) {
        return IntStream.range(0, count)
                .mapToObj(n -> act(ASHA, NOON.plus(apart.multipliedBy(n)), "PERSON_VIEW", "done", "", "person/" + n))
                .toList();
    }

    private static Glimpse signIn(PersonId person, Instant at, boolean newDevice) {
        return new Glimpse(
                UUID.randomUUID(),
                at,
                new Glimpse.What("SIGN_IN", "done", "", "session/1", newDevice ? Set.of("new-device") : Set.of()),
                new Glimpse.Who(Optional.of(person), "s"),
                Optional.empty());
    }

    private static Glimpse failed(Instant at, String subject) {
        return new Glimpse(
                UUID.randomUUID(),
                at,
                new Glimpse.What("SIGN_IN", "refused", "sign-in-failed", subject, Set.of()),
                new Glimpse.Who(Optional.empty(), ""),
                Optional.empty());
    }

    private static Glimpse act(
            PersonId person, Instant at, String action, String outcome, String code, String subject) {
        return new Glimpse(
                UUID.randomUUID(),
                at,
                new Glimpse.What(action, outcome, code, subject, Set.of()),
                new Glimpse.Who(Optional.of(person), "s"),
                Optional.empty());
    }
}
