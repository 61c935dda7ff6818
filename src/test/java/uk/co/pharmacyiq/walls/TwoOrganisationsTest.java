package uk.co.pharmacyiq.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.access.Role;

/**
 * Two organisations that did everything there is to do. People of one then call every route of the running application with
 * what belongs to the other: nothing of it comes back, and every answer is that for what never was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoOrganisationsTest extends PharmacyTest {

    /** After these nobody is signed in any more. */
    private static final Set<String> SIGNING_OUT = Set.of("DELETE /api/v1/session", "POST /sign-out");

    /** Answers that follow the name typed, whether it exists or not: PasskeysTest compares them. */
    private static final Set<String> OF_THE_NAME = Set.of("POST /api/v1/session/passkey/options");

    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Autowired
    private ApplicationContext application;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @LocalServerPort
    private int port;

    private final List<String> leaks = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> asked = new TreeMap<>();
    private final LogWatch log = new LogWatch();
    private List<Gate> gates = List.of();
    private Map<String, String> before = Map.of();
    private Map<String, String> after = Map.of();
    private Household ours;
    private Household theirs;
    private Trespasses trespasses;
    private int answers;

    @BeforeAll
    void one_organisation_asks_for_everything_of_the_other() throws Exception {
        log.start();
        gates = Gate.all(mapping);
        theirs = new Household(application, port, gates, "Quillfen");
        theirs.settle();
        ours = new Household(application, port, gates, "Brambleton");
        ours.settle();
        before = Holdings.digests(theirs.pharmacy().organisation());
        trespasses = new Trespasses(ours, theirs);
        for (var gate : gates) {
            var people = Household.who(gate, 2);
            for (var pair : trespasses.of(gate)) {
                compare(people.getFirst(), pair);
            }
            if (people.size() > 1) {
                trespasses.inPath(gate).forEach(pair -> compare(people.getLast(), pair));
            }
        }
        after = Holdings.digests(theirs.pharmacy().organisation());
        log.stop();
    }

    private void compare(Role role, Trespasses.Pair pair) {
        var foreign = ask(role, pair.foreign());
        var unknown = ask(role, pair.unknown());
        if (alike(foreign).equals(alike(unknown))
                || OF_THE_NAME.contains(pair.foreign().gate().toString())) {
            return;
        }
        // What one of the two did may have changed what the other met, and some answers grow with every look.
        var again = ask(role, pair.foreign());
        var unknownAgain = ask(role, pair.unknown());
        boolean steady = alike(unknown).equals(alike(unknownAgain));
        boolean told = steady
                ? !alike(again).equals(alike(unknownAgain))
                : again.status() != unknownAgain.status() && foreign.status() != unknown.status();
        if (told) {
            differences.add(role.code() + " " + pair.foreign() + " -> " + foreign.status() + "/" + unknown.status()
                    + Difference.first(alike(again), alike(unknownAgain)));
        }
    }

    /** An answer may repeat what was asked. */
    private String alike(Sending.Answer answer) {
        return answer.alike().replace(theirs.pharmacy().marker(), Trespasses.NOBODY);
    }

    private Sending.Answer ask(Role role, Sending sending) {
        var answer = sending.by(ours.caller(role));
        answers++;
        asked.merge(sending.gate().toString(), 1, Integer::sum);
        if (answer.isOut() || SIGNING_OUT.contains(sending.gate().toString())) {
            ours.signedOut(role);
        }
        var all = answer.text() + answer.headers();
        theirs.words().stream()
                .filter(word -> !sending.toString().contains(word) && all.contains(word))
                .forEach(word -> leaks.add(sending + ": " + word));
        IDENTIFIER
                .matcher(all)
                .results()
                .map(MatchResult::group)
                .filter(theirs.holdings()::has)
                .filter(id ->
                        !trespasses.shown().contains(id) && !ours.holdings().has(id))
                .forEach(id -> leaks.add(sending + ": " + id));
        return answer;
    }

    @Test
    @DisplayName(
            "M-071 nothing of one organisation comes back to another, whatever it asks for: every route, every answer")
    void nothing_of_another_organisation_comes_back() {
        assertThat(answers).isGreaterThan(4_000);
        assertThat(new TreeSet<>(leaks)).isEmpty();
    }

    @Test
    @DisplayName(
            "M-028 what belongs to another organisation is answered as what never was: path, query, body and headers")
    void what_is_anothers_is_answered_as_what_never_was() {
        assertThat(new TreeSet<>(differences)).isEmpty();
    }

    @Test
    @DisplayName("M-028 every route was asked: one that cannot be called stops this")
    void every_route_was_asked() {
        assertThat(gates).hasSizeGreaterThan(300);
        assertThat(gates).extracting(Gate::toString).allMatch(asked::containsKey);
    }

    @Test
    @DisplayName("M-071 the other organisation's data and record are as they were, row by row")
    void the_others_data_is_as_it_was() {
        assertThat(before.values().stream().filter(rows -> !rows.startsWith("0 ")))
                .hasSizeGreaterThan(40);
        assertThat(after).isEqualTo(before);
    }

    @Test
    @DisplayName("M-003 M-071 the log of all this holds no word of either organisation's patients")
    void the_log_holds_no_patient() {
        assertThat(log.linesWith(theirs.words())).isEmpty();
        assertThat(log.linesWith(ours.words())).isEmpty();
    }
}
