package uk.co.pharmacyiq.governance.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.DeclaredActions;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** The weekly digest holds every administrative act of the week, and nothing of the everyday work. */
class DigestTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private final Week thisWeek = Week.of(LocalDate.now(LondonTime.ZONE));

    /** What is done of itself every hour or day, which would fill the digest. */
    private static final Set<String> ROUNDS = Set.of(KeepWatch.ACT, "LOOKS_WATCH", "PATIENT_TRAIL_COMPARE");

    @BeforeEach
    void a_pharmacy() {
        pharmacy = TestPharmacy.open(application);
    }

    @Test
    void M_040_the_digest_holds_one_of_each_administrative_act_and_none_of_the_everyday() {
        var administrative = new TreeSet<String>();
        var everyday = new TreeSet<String>();
        for (var action : DeclaredActions.all()) {
            if (ROUNDS.contains(action.name())) {
                continue;
            }
            perform(action);
            boolean operator = action.scope() == Action.Scope.OPERATOR;
            (operator || !ActKind.everyday().matcher(action.name()).matches() ? administrative : everyday)
                    .add(action.name());
        }
        var named = digest().acts().stream()
                .map(act -> act.told().entry().what().action())
                .collect(Collectors.toSet());
        assertThat(administrative).hasSizeGreaterThan(20);
        assertThat(everyday).hasSizeGreaterThan(30);
        assertThat(named).containsAll(administrative);
        everyday.removeAll(administrative);
        assertThat(named).doesNotContainAnyElementsOf(everyday);
    }

    @Test
    void M_040_what_was_refused_is_in_the_digest_too() {
        var tom = pharmacy.caller(Role.TECHNICIAN, port);
        tom.post("/api/v1/premises", "{}");
        tom.post("/api/v1/premises/" + pharmacy.premises() + "/stock/writing-no-such-thing", "{}");
        assertThat(digest().acts())
                .filteredOn(act -> act.who().equals("Tom Hill"))
                .singleElement()
                .matches(act -> act.told().entry().what().code().equals("not-allowed")
                        && act.told().sentence().contains("premises.add"));
    }

    @Test
    void what_a_visitor_looked_at_is_in_the_digest() {
        var visitor = new Actor.Visitor(
                pharmacy.organisation(), UUID.randomUUID(), "Ivy Snow", Set.of("stock.find"), Request.none());
        var look = Action.looks("STOCK_FIND", "stock.find", Action.Scope.PREMISES, Boolean.class);
        TestPharmacy.done(
                application.getBean(UseCases.class).perform(visitor, look, Target.none(), _ -> Outcome.done(true)));
        assertThat(digest().acts()).anyMatch(act -> act.who().equals("Ivy Snow, from outside"));
    }

    @Test
    void acts_are_counted_by_kind_by_who_and_by_day() {
        var digest = digest();
        assertThat(digest.byKind()).anyMatch(count -> count.label().equals("People and their accounts"));
        assertThat(digest.byWho()).anyMatch(count -> count.label().equals("The operator of the platform"));
        assertThat(digest.byDay()).hasSize(7);
        long all = digest.acts().size();
        assertThat(digest.byKind().stream().mapToLong(Digest.Count::all).sum()).isEqualTo(all);
        assertThat(digest.byWho().stream().mapToLong(Digest.Count::all).sum()).isEqualTo(all);
        assertThat(digest.byDay().stream().mapToLong(Digest.Count::all).sum()).isEqualTo(all);
    }

    @Test
    void an_act_is_in_the_digest_of_its_own_week_only() {
        assertThat(TestPharmacy.done(view(Optional.of(thisWeek.before()))).acts())
                .isEmpty();
        assertThat(TestPharmacy.done(view(Optional.of(thisWeek.after()))).acts())
                .isEmpty();
    }

    @Test
    void the_file_has_every_act_of_the_page_and_nothing_of_another_organisation() {
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        var other = TestPharmacy.open(application);
        var file = master.get("/oversight/digest/" + thisWeek.monday() + "/export");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains("administrative-acts-" + thisWeek.monday() + ".csv");
        assertThat(file.body())
                .contains("\"Who\",\"Kind\",\"Action\"")
                .contains("added the premises " + pharmacy.marker())
                .doesNotContain(other.marker());
    }

    @Test
    void a_digest_is_marked_as_read_once_with_a_note_and_only_when_its_week_is_over() {
        var master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        var last = "/api/v1/oversight/digests/" + thisWeek.before().monday() + "/reading";
        assertThat(master.get("/premises/" + pharmacy.premises() + "/today").body())
                .contains("Weekly digest");
        assertThat(master.post(last, "{}").statusCode()).isEqualTo(422);
        assertThat(master.post(last, "{\"note\": \"Nothing strange.\"}").statusCode())
                .isEqualTo(201);
        assertThat(master.post(last, "{\"note\": \"Nothing strange.\"}").body()).contains("digest-read");
        assertThat(master.post(
                                "/api/v1/oversight/digests/" + thisWeek.monday() + "/reading",
                                "{\"note\": \"Too early.\"}")
                        .body())
                .contains("week-not-over");
        assertThat(master.get("/oversight/digest").body()).contains("Nothing strange.");
        assertThat(master.get("/premises/" + pharmacy.premises() + "/today").body())
                .doesNotContain("Weekly digest");
        assertThat(master.get("/record?action=DIGEST_MARK").body())
                .contains("marked the weekly digest as read")
                .contains("noting: Nothing strange.");
    }

    @Test
    void everyday_entries_are_passed_over_by_the_database_and_the_digest_is_whole() {
        var look = Action.looks("STOCK_FIND", "stock.find", Action.Scope.ANYWHERE, Boolean.class);
        for (int n = 0; n < 1_200; n++) {
            application
                    .getBean(UseCases.class)
                    .perform(pharmacy.technician(), look, Target.none(), _ -> Outcome.done(true));
        }
        var began = Instant.now();
        var digest = digest();
        assertThat(digest.whole()).isTrue();
        assertThat(digest.acts())
                .anyMatch(act -> act.told().entry().what().action().equals("ORGANISATION_ADD"));
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    private Digest digest() {
        return TestPharmacy.done(view(Optional.empty()));
    }

    private Outcome<Digest> view(Optional<Week> week) {
        return application.getBean(ViewDigest.class).view(pharmacy.as(Role.MASTER_ADMINISTRATOR), week);
    }

    /** Asks the door for it; whether it is allowed does not matter here, only that it was asked. */
    @SuppressWarnings("unchecked") // the answer of this act is never read
    private void perform(Action<?> action) {
        var actor = action.scope() == Action.Scope.OPERATOR
                ? Actor.Operator.of(pharmacy.organisation(), "test")
                : pharmacy.as(Role.MASTER_ADMINISTRATOR);
        var target = action.scope() == Action.Scope.PREMISES ? Target.at(pharmacy.premises()) : Target.none();
        application
                .getBean(UseCases.class)
                .perform(actor, (Action<Object>) action, target, _ -> Outcome.done(Boolean.TRUE));
    }
}
