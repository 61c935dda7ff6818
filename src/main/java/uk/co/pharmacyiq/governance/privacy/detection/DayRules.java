package uk.co.pharmacyiq.governance.privacy.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Colleague;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;

/** The rules about how much one person looked at in a day, against peers of the same role. */
final class DayRules {

    /** So many times as many as the median of the peers. */
    private static final int TIMES = 3;

    private static final int LEAST_VISITS = 15;
    private static final int LEAST_LISTED = 200;

    private final Surroundings around;
    private final Map<PersonId, Long> visits;
    private final Map<PersonId, Long> listed;

    /**
     * @param loose opened, printed or exported by each, with nothing to bear it out
     * @param shown listed to each, or taken away
     */
    DayRules(Surroundings around, Map<PersonId, Set<PatientId>> loose, Map<PersonId, Set<PatientId>> shown) {
        this.around = around;
        this.visits = sizes(loose);
        this.listed = sizes(shown);
    }

    private static Map<PersonId, Long> sizes(Map<PersonId, Set<PatientId>> sets) {
        return sets.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each ->
                (long) each.getValue().size()));
    }

    List<Sign> signs(PersonId person, LocalDate day) {
        boolean leaving =
                around.colleague(person).filter(each -> isLastWeek(each, day)).isPresent();
        var signs = new ArrayList<Sign>();
        long limit = limit(person, visits, LEAST_VISITS, leaving);
        if (visits.getOrDefault(person, 0L) > limit) {
            signs.add(new Sign(
                    PrivacyRule.VOLUME,
                    "On this day " + visits.get(person) + " records were opened with nothing to show why; more than "
                            + limit + " are unusual beside peers of the same role."));
        }
        long most = limit(person, listed, LEAST_LISTED, leaving);
        if (listed.getOrDefault(person, 0L) > most) {
            signs.add(new Sign(
                    PrivacyRule.LISTING,
                    "On this day " + listed.get(person) + " patients were listed or taken away; more than " + most
                            + " are unusual beside peers of the same role."));
        }
        if (leaving && !signs.isEmpty()) {
            signs.add(new Sign(PrivacyRule.LEAVING, "It was in the last week of work of the one who looked."));
        }
        return signs;
    }

    /** Where somebody is leaving, half as many. */
    private long limit(PersonId person, Map<PersonId, Long> counts, int least, boolean leaving) {
        long limit = Math.max(least, TIMES * median(person, counts));
        return leaving ? limit / 2 : limit;
    }

    /** Of the peers at work that day; of everybody at work where nobody else of the role was. */
    private long median(PersonId person, Map<PersonId, Long> counts) {
        var role = around.colleague(person).map(Colleague::role);
        var peers = others(
                person,
                counts,
                around.colleagues().values().stream()
                        .filter(each -> Optional.of(each.role()).equals(role))
                        .map(Colleague::person)
                        .collect(Collectors.toSet()));
        var compared = peers.isEmpty() ? others(person, counts, counts.keySet()) : peers;
        return compared.isEmpty() ? 0 : compared.get(compared.size() / 2);
    }

    private static List<Long> others(PersonId person, Map<PersonId, Long> counts, Set<PersonId> among) {
        return counts.entrySet().stream()
                .filter(each -> !each.getKey().equals(person) && among.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    static boolean isLastWeek(Colleague colleague, LocalDate day) {
        return colleague
                .lastDay()
                .filter(last -> day.isAfter(last.minusDays(7)))
                .isPresent();
    }
}
