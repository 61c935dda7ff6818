package uk.co.pharmacyiq.access.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.GrantRole;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.access.RoleGrant;
import uk.co.pharmacyiq.identity.SignInRules;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Every right can be explained, and the explanation is what the door says. */
class ExplainRightsTest extends PharmacyTest {

    private static final Action<Boolean> SET_UP =
            Action.changes("TEST_SET_UP", "access.view", Action.Scope.ANYWHERE, Boolean.class);

    @Autowired
    private SignInRules rules;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ExplainRights explainRights;

    @Autowired
    private Acts acts;

    @Autowired
    private GrantRole grantRole;

    @Autowired
    private UseCases useCases;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;

    @BeforeEach
    void an_organisation() {
        pharmacy = TestPharmacy.open(application);
    }

    @Test
    void every_answer_is_the_one_the_door_gives() {
        var people = new ArrayList<PersonId>();
        for (var role : List.of(Role.PHARMACIST, Role.TECHNICIAN, Role.MASTER_ADMINISTRATOR)) {
            people.add(pharmacy.person(role));
        }
        people.add(localTechnician());
        var differences = new ArrayList<String>();
        int asked = 0;
        for (var act : acts.all()) {
            for (var where : List.of(
                    Optional.of(pharmacy.premises()),
                    Optional.of(pharmacy.otherPremises()),
                    Optional.<PremisesId>empty())) {
                for (var person : people) {
                    var door = useCases.rights(pharmacy.as(person))
                            .refuse(act, where)
                            .map(Refusal::code);
                    var answer = explain(person, act, where);
                    asked++;
                    if (!answer.refusal().map(Refusal::code).equals(door)
                            || answer.may()
                                    != (answer.sources().stream()
                                                    .anyMatch(source ->
                                                            source.lacks().isEmpty())
                                            && door.isEmpty())) {
                        differences.add(act.name() + " " + where + " " + door);
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(asked).isGreaterThan(500);
    }

    @Test
    void the_chain_names_the_role_the_grant_and_the_event() {
        var answer = explain(pharmacy.person(Role.PHARMACIST), act("STOCK_RELEASE"), Optional.of(pharmacy.premises()));
        assertThat(answer.may()).isTrue();
        assertThat(answer.sources()).singleElement().satisfies(source -> {
            assertThat(source.grant().role().code()).isEqualTo("pharmacist");
            assertThat(source.grant().given().orElseThrow().event()).isNotNull();
        });
        assertThat(answer.registration())
                .hasValueSatisfying(text -> assertThat(text).contains("lists them"));
    }

    @Test
    void why_not_says_what_is_missing() {
        var person = pharmacy.somebody(Optional.of(Profession.PHARMACIST));
        assertThat(explain(person, act("STOCK_ISSUE"), Optional.of(pharmacy.premises()))
                        .sources())
                .isEmpty();
        var tomorrow = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1);
        give(person, Role.PHARMACIST, Optional.of(pharmacy.otherPremises()), RoleGrant.Days.OPEN);
        give(
                person,
                Role.LOCUM_PHARMACIST,
                Optional.of(pharmacy.premises()),
                new RoleGrant.Days(Optional.of(tomorrow), Optional.of(tomorrow)));
        var answer = explain(person, act("STOCK_ISSUE"), Optional.of(pharmacy.premises()));
        assertThat(answer.may()).isFalse();
        assertThat(answer.sources())
                .extracting(source -> source.lacks().orElseThrow())
                .anyMatch(why -> why.startsWith("It begins on"))
                .anyMatch(why -> why.equals("It is held at other premises."));
    }

    @Test
    void a_role_that_sleeps_without_a_passkey_says_so() {
        var person = pharmacy.person(Role.MASTER_ADMINISTRATOR);
        assertThat(explain(person, act("ROLE_CHANGE"), Optional.empty()).besides())
                .anyMatch(besides -> besides.startsWith("From ") && besides.contains("without a passkey"));
        TestPharmacy.done(useCases.perform(master(), SET_UP, Target.none(), work -> {
            rules.decide(
                    work,
                    SignInRules.Rule.ADMINISTRATORS,
                    Optional.of(work.now().minusSeconds(60)));
            return Outcome.done(true);
        }));
        var strong = master().with(new Actor.Standing(UUID.randomUUID(), "passkey", Instant.now()));
        var answer = TestPharmacy.done(explainRights.explain(
                strong, new ExplainRights.Question(person, act("ROLE_CHANGE"), Optional.empty())));
        assertThat(answer.besides()).anyMatch(besides -> besides.startsWith("This sleeps in sessions"));
        assertThat(useCases.rights(master()).refuse(act("ROLE_CHANGE"), Optional.empty()))
                .isPresent();
    }

    @Test
    void the_other_way_round_lists_who_may() {
        var local = localTechnician();
        var here = TestPharmacy.done(
                explainRights.holders(master(), act("STOCK_ISSUE"), Optional.of(pharmacy.premises())));
        assertThat(here.may())
                .extracting(Explanation::person)
                .contains(local, pharmacy.person(Role.PHARMACIST), pharmacy.person(Role.TECHNICIAN))
                .doesNotContain(pharmacy.person(Role.MASTER_ADMINISTRATOR));
        var there = TestPharmacy.done(
                explainRights.holders(master(), act("STOCK_ISSUE"), Optional.of(pharmacy.otherPremises())));
        assertThat(there.may()).extracting(Explanation::person).doesNotContain(local);
        assertThat(there.nearly()).extracting(Explanation::person).contains(local);
    }

    @Test
    void the_page_and_the_program_say_the_same() {
        var caller = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        var query =
                "?person=" + pharmacy.person(Role.TECHNICIAN) + "&act=STOCK_RELEASE&premises=" + pharmacy.premises();
        var json = caller.json(caller.get("/api/v1/access/explain" + query));
        assertThat(json.get("may").booleanValue()).isFalse();
        assertThat(json.get("code").stringValue()).isEqualTo("not-allowed");
        assertThat(caller.get("/access/explain" + query).body())
                .contains("may not do this", "No role of theirs holds it");
        assertThat(caller.get("/access/explain?act=STOCK_ISSUE").body()).contains("Who may do this");
        assertThat(caller.get("/api/v1/access/who-may?act=STOCK_ISSUE&premises=" + pharmacy.premises())
                        .statusCode())
                .isEqualTo(200);
        assertThat(caller.get("/api/v1/access/who-may?act=NOTHING").statusCode())
                .isEqualTo(422);
    }

    private PersonId localTechnician() {
        var person = pharmacy.somebody(Optional.of(Profession.PHARMACY_TECHNICIAN));
        give(person, Role.TECHNICIAN, Optional.of(pharmacy.premises()), RoleGrant.Days.OPEN);
        return person;
    }

    private void give(PersonId person, Role role, Optional<PremisesId> where, RoleGrant.Days days) {
        TestPharmacy.done(
                grantRole.grant(master(), new GrantRole.Request(person, role.code(), where, days, "For a test")));
    }

    private Explanation explain(PersonId person, Action<?> act, Optional<PremisesId> where) {
        return TestPharmacy.done(explainRights.explain(master(), new ExplainRights.Question(person, act, where)));
    }

    private Action<?> act(String name) {
        return acts.find(name).orElseThrow();
    }

    private Actor.Person master() {
        return pharmacy.as(Role.MASTER_ADMINISTRATOR);
    }
}
