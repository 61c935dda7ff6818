package uk.co.pharmacyiq.governance.privacy.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.governance.privacy.detection.Look.Manner;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Colleague;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Hours;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Marks;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Patients;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Unusual;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;

/** The rules of the detection, one by one, in the words of the pharmacy. */
class DetectionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final PersonId TOM = PersonId.next();
    private static final PersonId ASHA = PersonId.next();
    private static final PatientId PATIENT = PatientId.next();

    private final Map<PatientId, Marks> marks = new HashMap<>();
    private final Map<PersonId, Set<String>> addresses = new HashMap<>();
    private final List<Visit> history = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Unusual> unusual = new ArrayList<>();
    private Optional<LocalDate> tomLeaves = Optional.empty();
    private double inThousand = 0.2;

    @Test
    @DisplayName("GP-10 a view of a patient with the looker's own surname raises a flag")
    void same_surname() {
        patient(Set.of("hill"), Set.of(), Optional.empty());
        assertThat(asked(open(TOM, PATIENT))).containsExactly(PrivacyRule.SAME_SURNAME);
    }

    @Test
    @DisplayName("GP-10 a view of a patient at the looker's own address, or at a colleague's, raises a flag")
    void same_address() {
        addresses.put(TOM, Set.of("mill lane"));
        patient(Set.of("stone"), Set.of("mill lane"), Optional.empty());
        assertThat(asked(open(TOM, PATIENT))).containsExactly(PrivacyRule.SAME_ADDRESS);
        assertThat(asked(open(ASHA, PATIENT))).containsExactly(PrivacyRule.COLLEAGUES_ADDRESS);
    }

    @Test
    @DisplayName("GP-10 a view of a colleague's record raises a flag, marked as one or known by the name alone")
    void colleague() {
        patient(Set.of("patel"), Set.of(), Optional.of(ASHA));
        assertThat(asked(open(TOM, PATIENT))).contains(PrivacyRule.COLLEAGUE);
        marks.put(PATIENT, new Marks(Set.of("patel"), Set.of("asha patel"), Set.of(), Optional.empty()));
        assertThat(asked(open(TOM, PATIENT))).contains(PrivacyRule.COLLEAGUES_NAME);
    }

    @Test
    void nothing_explains_a_look_at_ones_own_record() {
        patient(Set.of("hill"), Set.of(), Optional.of(TOM));
        assertThat(asked(open(TOM, PATIENT))).containsExactly(PrivacyRule.OWN_RECORD);
    }

    @Test
    void a_colleagues_rare_surname_is_asked_about_and_a_common_one_alone_is_not() {
        patient(Set.of("patel"), Set.of(), Optional.empty());
        assertThat(asked(open(TOM, PATIENT))).containsExactly(PrivacyRule.COLLEAGUES_RARE_SURNAME);
        inThousand = 9;
        assertThat(asked(open(TOM, PATIENT))).isEmpty();
    }

    @Test
    void a_prescription_that_somebody_else_dealt_with_explains_it_even_if_it_was_noted_two_days_later() {
        patient(Set.of("hill"), Set.of(), Optional.empty());
        tie(Tie.Kind.EPISODE, 50, Optional.of(ASHA));
        assertThat(judge(open(TOM, PATIENT)).getFirst().isExplained()).isTrue();
        assertThat(judge(open(TOM, PATIENT))
                        .getFirst()
                        .explanation()
                        .orElseThrow()
                        .words())
                .isEqualTo("a prescription of the patient was dealt with afterwards");
    }

    @Test
    void the_lookers_own_word_or_deed_does_not_explain_a_look_at_a_relative_but_does_at_anybody_else() {
        patient(Set.of("hill"), Set.of(), Optional.empty());
        tie(Tie.Kind.CALL, 0, Optional.of(TOM));
        var changed = new Look(UUID.randomUUID(), at(12, 5), TOM, PATIENT, Optional.empty(), Manner.CHANGED, "phone");
        assertThat(asked(open(TOM, PATIENT), changed)).containsExactly(PrivacyRule.SAME_SURNAME);
        var stranger = PatientId.next();
        assertThat(asked(open(TOM, stranger))).isEmpty();
    }

    @Test
    @DisplayName(
            "case (a): a record opened five times in a year with nothing ever to do is asked about at the third time")
    void repeated() {
        seen(TOM, 200);
        assertThat(asked(open(TOM, PATIENT))).isEmpty();
        seen(TOM, 100);
        assertThat(asked(open(TOM, PATIENT))).containsExactly(PrivacyRule.NEVER_OURS);
    }

    @Test
    void a_regular_patient_is_asked_about_where_all_the_looks_with_nothing_to_do_are_one_persons() {
        history.add(new Visit(TODAY.minusDays(30), ASHA, PATIENT, true, false));
        IntStream.range(1, 6).forEach(n -> seen(TOM, n * 40));
        assertThat(asked(open(TOM, PATIENT))).containsExactly(PrivacyRule.REPEATED);
        IntStream.range(1, 9).forEach(n -> seen(ASHA, n * 30));
        assertThat(asked(open(TOM, PATIENT))).isEmpty();
    }

    @Test
    void one_look_after_closing_is_not_asked_about_and_the_third_in_a_month_is() {
        assertThat(asked(late(TOM, PatientId.next()))).isEmpty();
        history.add(new Visit(TODAY.minusDays(3), TOM, PatientId.next(), false, true));
        history.add(new Visit(TODAY.minusDays(9), TOM, PatientId.next(), false, true));
        assertThat(asked(late(TOM, PatientId.next()))).contains(PrivacyRule.NIGHTS);
    }

    @Test
    @DisplayName("case (d): what was done by a sign-in that looked unusual is asked about")
    void unusual_sign_in() {
        unusual.add(new Unusual(TOM, at(11, 50), at(13, 0), "at two premises at once."));
        assertThat(asked(open(TOM, PATIENT))).containsExactly(PrivacyRule.SIGN_IN_ELSEWHERE);
    }

    @Test
    void many_records_opened_with_nothing_to_show_why_are_asked_about_beside_peers() {
        var looks = IntStream.range(0, 30)
                .mapToObj(_ -> open(TOM, PatientId.next()))
                .toArray(Look[]::new);
        assertThat(asked(looks)).containsExactly(PrivacyRule.VOLUME);
    }

    @Test
    void in_the_last_week_half_as_many_listed_are_enough() {
        var looks = IntStream.range(0, 150)
                .mapToObj(_ -> new Look(
                        UUID.randomUUID(), at(12, 0), TOM, PatientId.next(), Optional.empty(), Manner.LISTED, ""))
                .toArray(Look[]::new);
        assertThat(asked(looks)).isEmpty();
        tomLeaves = Optional.of(TODAY.plusDays(2));
        assertThat(asked(looks)).containsExactlyInAnyOrder(PrivacyRule.LISTING, PrivacyRule.LEAVING);
    }

    @Test
    void chance_is_what_a_binomial_table_says() {
        assertThat(HistoryRules.chance(5, 5, 0.15)).isBetween(7.5e-5, 7.7e-5);
        assertThat(HistoryRules.chance(8, 1, 0.5)).isBetween(0.996, 0.9962);
    }

    private List<PrivacyRule> asked(Look... looks) {
        return judge(looks).stream()
                .filter(Judged::isForReview)
                .flatMap(judged -> judged.signs().stream())
                .map(Sign::rule)
                .toList();
    }

    private List<Judged> judge(Look... looks) {
        var visits = new ArrayList<>(history);
        var colleagues = Map.of(
                TOM, new Colleague(TOM, "hill", "tom hill", "technician", tomLeaves),
                ASHA, new Colleague(ASHA, "patel", "asha patel", "pharmacist", Optional.empty()));
        var around = new Surroundings(
                colleagues, new Asked(visits), new Hours(LocalTime.of(7, 0), LocalTime.of(22, 0)), unusual, ties);
        return Detection.judge(List.of(looks), around, visits::addAll);
    }

    private void patient(Set<String> surnames, Set<String> lived, Optional<PersonId> staff) {
        marks.put(PATIENT, new Marks(surnames, Set.of(), lived, staff));
    }

    private void seen(PersonId person, int daysAgo) {
        history.add(new Visit(TODAY.minusDays(daysAgo), person, PATIENT, false, false));
    }

    private void tie(Tie.Kind kind, int hoursLater, Optional<PersonId> by) {
        var from = at(12, 0).plusSeconds(hoursLater * 3_600L);
        ties.add(new Tie(PATIENT, Optional.empty(), kind, from, from.plusSeconds(3_600), by));
    }

    private static Look open(PersonId person, PatientId patient) {
        return new Look(UUID.randomUUID(), at(12, 0), person, patient, Optional.empty(), Manner.OPENED, "check");
    }

    private static Look late(PersonId person, PatientId patient) {
        return new Look(UUID.randomUUID(), at(22, 30), person, patient, Optional.empty(), Manner.OPENED, "check");
    }

    private static Instant at(int hour, int minute) {
        return TODAY.atTime(hour, minute).atZone(ZoneId.of("Europe/London")).toInstant();
    }

    private final class Asked implements Patients {

        private final List<Visit> visits;

        Asked(List<Visit> visits) {
            this.visits = visits;
        }

        @Override
        public Marks marks(PatientId patient) {
            return marks.getOrDefault(patient, Marks.NONE);
        }

        @Override
        public Set<String> addresses(PersonId colleague) {
            return addresses.getOrDefault(colleague, Set.of());
        }

        @Override
        public double inThousand(String surname) {
            return inThousand;
        }

        @Override
        public List<Visit> visitsTo(PatientId patient) {
            return visits.stream()
                    .filter(visit -> visit.patient().equals(patient))
                    .toList();
        }

        @Override
        public List<Visit> visitsBy(PersonId person) {
            return visits.stream()
                    .filter(visit -> visit.person().equals(person))
                    .toList();
        }

        @Override
        public double share(PersonId person) {
            return 0.15;
        }
    }
}
