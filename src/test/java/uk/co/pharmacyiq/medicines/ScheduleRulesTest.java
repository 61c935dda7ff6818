package uk.co.pharmacyiq.medicines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final ScheduleRules rules = new ScheduleRules();

    @ParameterizedTest(name = "{0} is {1}, safe custody {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Morphine 10mg modified-release tablets                          | SCHEDULE_2 | true
            Morphine sulfate 10mg/5ml oral solution                         | SCHEDULE_5 | false
            Morphine sulfate 13mg/5ml oral solution                         | SCHEDULE_5 | false
            Morphine sulfate 20mg/5ml oral solution                         | SCHEDULE_2 | true
            Morphine sulfate 20mg/ml oral solution                          | SCHEDULE_2 | true
            Morphine sulfate 1mg/ml solution for injection ampoules         | SCHEDULE_2 | true
            Kaolin and Morphine mixture                                     | SCHEDULE_5 | false
            Apomorphine 50mg/5ml solution for injection ampoules            | NOT_CONTROLLED | false
            Codeine 30mg tablets                                            | SCHEDULE_5 | false
            Codeine 15mg/5ml linctus sugar free                             | SCHEDULE_5 | false
            Codeine 60mg/1ml solution for injection ampoules                | SCHEDULE_2 | true
            Codeine phosphate powder                                        | SCHEDULE_2 | true
            Paracetamol 500mg / Codeine 8mg tablets                         | SCHEDULE_5 | false
            Co-codamol 30mg/500mg tablets                                   | SCHEDULE_5 | false
            Dihydrocodeine 30mg tablets                                     | SCHEDULE_5 | false
            Dihydrocodeine 120mg modified-release tablets                   | SCHEDULE_5 | false
            Dihydrocodeine 50mg/1ml solution for injection ampoules         | SCHEDULE_2 | true
            Pholcodine 5mg/5ml oral solution sugar free                     | SCHEDULE_5 | false
            Opium tincture BP                                               | SCHEDULE_2 | true
            Fentanyl 25micrograms/hour transdermal patches                  | SCHEDULE_2 | true
            Oxycodone 10mg / Naloxone 5mg modified-release tablets          | SCHEDULE_2 | true
            Methadone 1mg/ml oral solution                                  | SCHEDULE_2 | true
            Methylphenidate 18mg modified-release tablets                   | SCHEDULE_2 | true
            Lisdexamfetamine 30mg capsules                                  | SCHEDULE_2 | true
            Ketamine 200mg/20ml solution for injection vials                | SCHEDULE_2 | true
            Secobarbital 50mg capsules                                      | SCHEDULE_2 | false
            Sodium oxybate 500mg/ml oral solution sugar free                | SCHEDULE_2 | true
            Cocaine 4% eye drops                                            | SCHEDULE_2 | true
            Buprenorphine 2mg / Naloxone 500microgram sublingual tablets    | SCHEDULE_3 | true
            Temazepam 10mg tablets                                          | SCHEDULE_3 | true
            Tramadol 37.5mg / Paracetamol 325mg tablets                     | SCHEDULE_3 | false
            Midazolam 10mg/2ml solution for injection ampoules              | SCHEDULE_3 | false
            Phenobarbital 30mg tablets                                      | SCHEDULE_3 | false
            Gabapentin 300mg capsules                                       | SCHEDULE_3 | false
            Pregabalin 75mg capsules                                        | SCHEDULE_3 | false
            Diazepam 5mg tablets                                            | SCHEDULE_4_PART_1 | false
            Zopiclone 7.5mg tablets                                         | SCHEDULE_4_PART_1 | false
            Dronabinol 2.7mg/dose / Cannabidiol 2.5mg/dose oromucosal spray | SCHEDULE_4_PART_1 | false
            Cannabidiol 100mg/ml oral solution sugar free                   | SCHEDULE_5 | false
            Testosterone 50mg/5g transdermal gel unit dose sachets          | SCHEDULE_4_PART_2 | false
            Somatropin (rbe) 10mg/1.5ml solution for injection cartridges   | SCHEDULE_4_PART_2 | false
            Co-phenotrope 2.5mg/25microgram tablets                         | SCHEDULE_5 | false
            Naloxone 400micrograms/1ml solution for injection ampoules      | NOT_CONTROLLED | false
            Amoxicillin 500mg capsules                                      | NOT_CONTROLLED | false
            Paracetamol 500mg / Caffeine 65mg tablets                       | NOT_CONTROLLED | false
            Paracetamol 500mg / Novelamine 5mg tablets                      | NEEDS_REVIEW | false
            Novelamine 5mg tablets                                          | NEEDS_REVIEW | false
            Generic Kilkof oral solution                                    | NEEDS_REVIEW | false
            """)
    void a_pharmacist_would_say(String name, ControlledSchedule.Level level, boolean safeCustody) {
        assertThat(on(TODAY, name)).isEqualTo(new ControlledSchedule(level, safeCustody));
    }

    @ParameterizedTest(name = "{0} went from {2} to {3} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Tramadol 50mg capsules                        | 2014-06-10 | NOT_CONTROLLED    | SCHEDULE_3
            Zopiclone 7.5mg tablets                       | 2014-06-10 | NOT_CONTROLLED    | SCHEDULE_4_PART_1
            Gabapentin 300mg capsules                     | 2019-04-01 | NOT_CONTROLLED    | SCHEDULE_3
            Pregabalin 75mg capsules                      | 2019-04-01 | NOT_CONTROLLED    | SCHEDULE_3
            Ketamine 200mg/20ml solution for injection    | 2015-11-30 | SCHEDULE_4_PART_1 | SCHEDULE_2
            Midazolam 10mg/2ml solution for injection     | 2008-01-01 | SCHEDULE_4_PART_1 | SCHEDULE_3
            Cannabidiol 100mg/ml oral solution sugar free | 2020-06-24 | SCHEDULE_2        | SCHEDULE_5
            """)
    void schedules_change_on_their_day(
            String name, LocalDate day, ControlledSchedule.Level before, ControlledSchedule.Level after) {
        assertThat(on(day.minusDays(1), name).level()).isEqualTo(before);
        assertThat(on(day, name).level()).isEqualTo(after);
    }

    @Test
    void an_appliance_of_the_tariff_is_not_controlled() {
        assertThat(rules.on(TODAY, "Generic Exufiber dressing 10cm x 10cm square", Set.of("unit"), Set.of("Part IXa")))
                .isEqualTo(ControlledSchedule.NOT_CONTROLLED);
        assertThat(rules.on(TODAY, "Morphine 10mg tablets", Set.of("unit"), Set.of("Part IXa"))
                        .level())
                .isEqualTo(ControlledSchedule.Level.SCHEDULE_2);
    }

    @Test
    void what_no_rule_knows_needs_review_and_never_passes_as_not_controlled() {
        assertThat(on(TODAY, "Qwertyuiopamol 5mg tablets").needsReview()).isTrue();
        assertThat(on(TODAY, "Cannabidiol 10mg capsules").needsReview()).isTrue();
    }

    private ControlledSchedule on(LocalDate day, String name) {
        return rules.on(day, name, Set.of("tablet"), Set.of());
    }
}
