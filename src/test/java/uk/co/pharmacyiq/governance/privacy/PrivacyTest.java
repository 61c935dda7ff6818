package uk.co.pharmacyiq.governance.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase.Answer;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase.Finding;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase.Origin;
import uk.co.pharmacyiq.governance.privacy.detection.PrivacyRule;
import uk.co.pharmacyiq.governance.privacy.detection.Visit;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.TestPatients;
import uk.co.pharmacyiq.patients.ViewPatient;
import uk.co.pharmacyiq.patients.looking.BreakGlassForRecord;
import uk.co.pharmacyiq.patients.looking.Emergencies;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.patients.record.Trail;
import uk.co.pharmacyiq.patients.record.TrailRow;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.ChangeSetting;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Looks at records while the application runs: what is asked about, what explains itself, and who answers. */
class PrivacyTest extends PharmacyTest {

    private static final Action<Boolean> SET_UP =
            Action.changes("TEST_SET_UP", "test.set-up", Action.Scope.OPERATOR, Boolean.class);

    private static final Action<Boolean> SEARCH =
            Action.looks("PATIENT_SEARCH", "patients.find", Action.Scope.PREMISES, Boolean.class);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ViewPrivacy viewPrivacy;

    @Autowired
    private CloseCase closeCase;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestPatients patients;

    @BeforeEach
    void open() {
        pharmacy = TestPharmacy.open(application);
        patients = new TestPatients(pharmacy, application);
    }

    @Test
    @DisplayName(
            "GP-10, case (c): a technician's view of a colleague's record comes before the reviewer, who answers it once")
    void a_view_of_a_colleague_is_asked_about() {
        var colleague = colleague();
        look(pharmacy.technician(), colleague, LookReason.CHECK);
        var asked = only(questions(Role.IG_LEAD));
        assertThat(asked.person()).isEqualTo(pharmacy.person(Role.TECHNICIAN));
        assertThat(asked.has(PrivacyRule.COLLEAGUE)).isTrue();
        var shown = done(viewPrivacy.view(pharmacy.as(Role.IG_LEAD), asked.id()));
        assertThat(shown.patient()).contains("Sue Storey");
        assertThat(shown.entries()).hasSize(1);
        var answer = new CloseCase.Request(asked.id(), Finding.MISCONDUCT, "He said that he was curious.");
        done(closeCase.close(pharmacy.as(Role.IG_LEAD), answer));
        assertThat(refusal(closeCase.close(pharmacy.as(Role.SUPERINTENDENT), answer)))
                .isEqualTo("privacy-case-closed");
        var listing = done(viewPrivacy.list(pharmacy.as(Role.IG_LEAD)));
        assertThat(listing.cases())
                .filteredOn(each -> each.person().equals(pharmacy.person(Role.TECHNICIAN)))
                .singleElement()
                .matches(each -> each.answer() instanceof Answer.Closed);
        assertThat(listing.scores()).anyMatch(score -> score.rule() == PrivacyRule.COLLEAGUE && score.found() == 1);
    }

    @Test
    @DisplayName("GP-10 a view of somebody with the looker's own surname is asked about, at whatever address")
    void a_view_of_a_namesake_is_asked_about() {
        var patient = patients.register("Maud", "Hill", "1951-02-03");
        look(pharmacy.technician(), patient, LookReason.AT_COUNTER);
        assertThat(only(questions(Role.IG_LEAD)).has(PrivacyRule.SAME_SURNAME)).isTrue();
    }

    @Test
    @DisplayName("GP-10 a view of somebody at a colleague's address is asked about")
    void a_view_of_a_colleagues_household_is_asked_about() {
        patients.add(colleague(), fact(FactKind.ADDRESS, "line1", "3 Mill Lane", "postcode", "M1 4BT"));
        var spouse = patients.register("Jon", "Weaver", "1980-02-03");
        patients.add(spouse, fact(FactKind.ADDRESS, "line1", "3, Mill Lane", "postcode", "m14bt"));
        look(pharmacy.technician(), spouse, LookReason.PHONE);
        assertThat(only(questions(Role.IG_LEAD)).has(PrivacyRule.COLLEAGUES_ADDRESS))
                .isTrue();
    }

    @Test
    @DisplayName("case (a): a record opened on five days in a year with nothing to do is asked about")
    void a_record_opened_again_and_again_is_asked_about() {
        var patient = patients.register("Fred", "Quill", "1979-02-03");
        inWork(work -> Stream.of(300L, 200L, 100L, 20L).forEach(ago -> {
            var visits = new HashMap<Visit, UUID>();
            var day = work.today().minusDays(ago);
            visits.put(new Visit(day, pharmacy.person(Role.TECHNICIAN), patient, false, false), UUID.randomUUID());
            for (int n = 0; n < 20; n++) {
                visits.put(
                        new Visit(day, pharmacy.person(Role.PHARMACIST), PatientId.next(), false, false),
                        UUID.randomUUID());
            }
            application.getBean(VisitStore.class).keep(work, day, visits);
        }));
        look(pharmacy.technician(), patient, LookReason.AT_COUNTER);
        assertThat(only(questions(Role.IG_LEAD)).has(PrivacyRule.REPEATED)).isTrue();
    }

    @Test
    @DisplayName("case (b): a technician's looks at one colleague and relative after the other are a question each")
    void curiosity_is_asked_about_one_by_one() {
        var three = List.of(
                colleague(),
                patients.register("Nora", "Storey", "1955-02-03"),
                patients.register("Paul", "Hill", "1991-02-03"));
        three.forEach(patient -> look(pharmacy.technician(), patient, LookReason.AT_COUNTER));
        assertThat(questions(Role.IG_LEAD))
                .extracting(asked -> asked.patient().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(three);
    }

    @Test
    @DisplayName(
            "case (d): records opened outside the hours, as by a sign-in used from home, are asked about from the third on")
    void looks_outside_the_hours_are_asked_about() {
        var now = LocalTime.now(LondonTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
        set("oversight.opens", now.plusHours(-5).toString());
        set("oversight.closes", now.plusHours(-3).toString());
        for (int n = 0; n < 2; n++) {
            look(
                    pharmacy.technician(),
                    patients.register("Zoe", "Nobody" + "ab".charAt(n), "1990-02-03"),
                    LookReason.PHONE);
        }
        assertThat(questions(Role.IG_LEAD)).isEmpty();
        look(pharmacy.technician(), patients.register("Zoe", "Nobodyc", "1990-02-03"), LookReason.PHONE);
        assertThat(questions(Role.IG_LEAD)).isNotEmpty().allMatch(asked -> asked.has(PrivacyRule.NIGHTS));
    }

    @Test
    @DisplayName("case (e): whoever has list after list of patients shown is asked about")
    void many_patients_listed_are_asked_about() {
        var all = new ArrayList<PatientId>();
        for (int n = 0; n < 205; n++) {
            all.add(patients.register("Pat", "Number", "1990-02-03"));
        }
        for (var page : List.of(all.subList(0, 70), all.subList(70, 140), all.subList(140, 205))) {
            done(application
                    .getBean(UseCases.class)
                    .perform(pharmacy.technician(), SEARCH, Target.at(pharmacy.premises()), work -> {
                        application.getBean(Records.class).findAll(work, page);
                        return Outcome.done(true);
                    }));
        }
        var asked = only(questions(Role.IG_LEAD));
        assertThat(asked.has(PrivacyRule.LISTING)).isTrue();
        assertThat(asked.person()).isEqualTo(pharmacy.person(Role.TECHNICIAN));
    }

    @Test
    void what_somebody_else_had_to_do_for_the_patient_explains_the_look_and_nobody_is_asked() {
        var patient = patients.register("Maud", "Hill", "1951-02-03");
        look(pharmacy.technician(), patient, LookReason.CHECK);
        assertThat(questions(Role.IG_LEAD)).hasSize(1);
        look(pharmacy.pharmacist(), patient, LookReason.PRESCRIPTION);
        var listing = done(viewPrivacy.list(pharmacy.as(Role.IG_LEAD)));
        assertThat(listing.cases())
                .filteredOn(asked -> asked.person().equals(pharmacy.person(Role.TECHNICIAN)))
                .singleElement()
                .satisfies(asked -> assertThat(asked.answer())
                        .isEqualTo(new Answer.Explained("a prescription of the patient was dealt with afterwards")));
    }

    @Test
    void nothing_is_asked_about_a_patient_who_is_nobody_to_whoever_looked() {
        look(pharmacy.technician(), patients.register("Zoe", "Nobody", "1990-02-03"), LookReason.AT_COUNTER);
        assertThat(questions(Role.IG_LEAD)).isEmpty();
    }

    @Test
    void a_reviewer_is_not_shown_what_is_about_themselves_and_answers_nothing_of_it() {
        var namesake = patients.register("Lea", surname(Role.IG_LEAD), "1990-02-03");
        look(pharmacy.as(Role.IG_LEAD), namesake, LookReason.CHECK);
        assertThat(questions(Role.IG_LEAD)).isEmpty();
        var asked = only(questions(Role.SUPERINTENDENT));
        assertThat(refusal(viewPrivacy.view(pharmacy.as(Role.IG_LEAD), asked.id())))
                .isEqualTo("privacy-case-your-own");
        assertThat(refusal(closeCase.close(
                        pharmacy.as(Role.IG_LEAD), new CloseCase.Request(asked.id(), Finding.JUSTIFIED, "It was me."))))
                .isEqualTo("privacy-case-your-own");
    }

    @Test
    @DisplayName("GP-13 that a reviewer saw the patient is on the patient's own trail; the list names no patient")
    void reviewing_is_on_the_trail() {
        var colleague = colleague();
        look(pharmacy.technician(), colleague, LookReason.CHECK);
        var reviewer = pharmacy.caller(Role.IG_LEAD, port);
        assertThat(reviewer.get("/privacy").body()).contains("Tom Hill").doesNotContain("Sue Storey");
        assertThat(trail(colleague)).noneMatch(act -> act.startsWith("LOOKS"));
        inWork(work -> assertThat(
                        application.getBean(Trail.class).of(work, List.of(colleague), Instant.EPOCH, work.now()))
                .filteredOn(row -> row.act().equals("PATIENT_VIEW"))
                .isNotEmpty()
                .extracting(TrailRow::why)
                .containsOnly("check"));
        var asked = only(questions(Role.IG_LEAD));
        assertThat(reviewer.get("/privacy/" + asked.id()).body()).contains("Sue Storey");
        assertThat(trail(colleague)).containsOnlyOnce("LOOKS_QUESTION_VIEW");
        assertThat(questions(Role.IG_LEAD)).hasSize(1);
        assertThat(reviewer.get("/api/v1/privacy/questions").body()).doesNotContain(colleague.toString());
        assertThat(reviewer.get("/premises/" + pharmacy.premises() + "/today").body())
                .contains("look to ask about");
    }

    @Test
    @DisplayName("M-038 every use of break-glass for a record is asked about, and its answer is the review of it")
    void broken_glass_is_reviewed() {
        var patient = patients.register("Maud", "Brook", "1951-02-03");
        done(application
                .getBean(BreakGlassForRecord.class)
                .open(
                        pharmacy.technician(),
                        new BreakGlassForRecord.Request(
                                pharmacy.otherPremises(), patient, "Found unconscious in the shop")));
        var asked = only(questions(Role.IG_LEAD));
        assertThat(asked.origin()).isEqualTo(Origin.EMERGENCY);
        assertThat(done(viewPrivacy.view(pharmacy.as(Role.IG_LEAD), asked.id())).said())
                .contains("Found unconscious in the shop");
        done(closeCase.close(
                pharmacy.as(Role.IG_LEAD),
                new CloseCase.Request(asked.id(), Finding.JUSTIFIED, "The ambulance report says so.")));
        inWork(work -> assertThat(application
                        .getBean(Emergencies.class)
                        .latest(work)
                        .getFirst()
                        .review())
                .isPresent());
    }

    @Test
    @DisplayName("IC-11 looks are drawn at random by the system for a spot check, nothing unusual about them")
    void looks_are_drawn_at_random() {
        look(pharmacy.technician(), patients.register("Zoe", "Nobody", "1990-02-03"), LookReason.AT_COUNTER);
        assertThat(questions(Role.IG_LEAD)).isEmpty();
        inWork(work -> application
                .getBean(Samples.class)
                .takeSamples(work, Samples.lastWeek(work.today()).plusWeeks(1)));
        var asked = only(questions(Role.IG_LEAD));
        assertThat(asked.origin()).isEqualTo(Origin.SAMPLE);
        assertThat(asked.signs()).isEmpty();
    }

    @Test
    void a_question_is_answered_over_http_with_a_finding_and_how_it_was_found() {
        look(pharmacy.technician(), colleague(), LookReason.CHECK);
        var asked = only(questions(Role.IG_LEAD));
        var reviewer = pharmacy.caller(Role.IG_LEAD, port);
        var path = "/api/v1/privacy/questions/" + asked.id() + "/close";
        assertThat(reviewer.post(path, "{\"finding\":\"fine\"}").statusCode()).isEqualTo(422);
        assertThat(reviewer.post(path, "{\"finding\":\"explained\",\"note\":\"She had asked him to.\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(reviewer.get("/privacy/" + asked.id()).body()).contains("She had asked him to.");
        assertThat(pharmacy.caller(Role.TECHNICIAN, port).get("/privacy").statusCode())
                .isEqualTo(403);
    }

    private PatientId colleague() {
        var patient = patients.register("Sue", "Storey", "1985-02-03");
        patients.add(
                patient,
                fact(
                        FactKind.FLAG,
                        "flag",
                        "staff",
                        "person",
                        pharmacy.person(Role.STORE_ADMINISTRATOR).toString()));
        return patient;
    }

    /** At the other premises, where nothing brings the patient today. */
    private void look(Actor.Person who, PatientId patient, LookReason why) {
        done(application
                .getBean(ViewPatient.class)
                .view(who, new ViewPatient.Request(pharmacy.otherPremises(), patient, Optional.of(why))));
    }

    private List<PrivacyCase> questions(Role role) {
        return done(viewPrivacy.list(pharmacy.as(role))).cases().stream()
                .filter(PrivacyCase::isOpen)
                .toList();
    }

    private static <T> T only(List<T> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<String> trail(PatientId patient) {
        var acts = new ArrayList<String>();
        inWork(work -> application
                .getBean(Trail.class)
                .of(work, List.of(patient), Instant.EPOCH, work.now().plusSeconds(60))
                .forEach(row -> acts.add(row.act())));
        return acts;
    }

    private void set(String name, String value) {
        done(application
                .getBean(ChangeSetting.class)
                .change(
                        pharmacy.as(Role.MASTER_ADMINISTRATOR),
                        new ChangeSetting.Request(name, value, Optional.empty())));
    }

    private String surname(Role role) {
        var person = pharmacy.person(role);
        var people = done(viewPrivacy.list(pharmacy.as(Role.SUPERINTENDENT))).people();
        return people.get(person).replaceFirst(".* ", "");
    }

    private void inWork(Consumer<Work> what) {
        done(application
                .getBean(UseCases.class)
                .perform(Actor.Operator.of(pharmacy.organisation(), "set-up"), SET_UP, Target.none(), work -> {
                    what.accept(work);
                    return Outcome.done(true);
                }));
    }
}
