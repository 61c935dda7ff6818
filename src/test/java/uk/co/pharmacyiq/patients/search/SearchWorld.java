package uk.co.pharmacyiq.patients.search;

import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.patients.record.Why;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** A pharmacy with patients, and somebody at its counter who looks for them. */
final class SearchWorld {

    private static final Action<Object> SET_UP =
            Action.changes("TEST_SET_UP", "test.set-up", Action.Scope.OPERATOR, Object.class);

    private final ApplicationContext application;
    private final TestPharmacy pharmacy;

    SearchWorld(ApplicationContext application) {
        this.application = application;
        this.pharmacy = TestPharmacy.open(application);
    }

    TestPharmacy pharmacy() {
        return pharmacy;
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Does something as part of work. */
    @SuppressWarnings("unchecked") // what comes out is what went in
    <T> T work(Function<Work, T> body) {
        return (T) done(bean(UseCases.class)
                .perform(
                        Actor.Operator.of(pharmacy.organisation(), "set-up"),
                        SET_UP,
                        Target.at(pharmacy.premises()),
                        work -> Outcome.done((Object) body.apply(work))));
    }

    /** What stands in the index in place of a value. */
    UUID token(KeyKind kind, String value) {
        return work(work -> kind.token(work, value));
    }

    PatientId register(Fact... facts) {
        return work(work ->
                done(bean(Records.class).register(work, pharmacy.premises(), List.of(facts), Why.NOTHING_SAID)));
    }

    PatientId register(String given, String family, String born) {
        return register(
                fact(FactKind.NAME, "given", given, "family", family),
                fact(FactKind.PERSONAL, "born", born, "sex", "unknown"));
    }

    Map<PatientId, Crowd.Person> register(Crowd crowd, int people) {
        var all = new LinkedHashMap<PatientId, Crowd.Person>();
        for (int i = 0; i < people; i += 50) {
            work(work -> {
                for (int j = 0; j < 50; j++) {
                    var person = crowd.next();
                    all.put(
                            done(bean(Records.class)
                                    .register(work, pharmacy.premises(), facts(person), Why.NOTHING_SAID)),
                            person);
                }
                return true;
            });
        }
        return all;
    }

    static List<Fact> facts(Crowd.Person person) {
        var facts = new ArrayList<Fact>();
        facts.add(
                person.given().isEmpty()
                        ? fact(FactKind.NAME, "family", person.family())
                        : fact(FactKind.NAME, "given", person.given(), "family", person.family()));
        facts.add(fact(FactKind.PERSONAL, "born", person.born().toString(), "sex", "unknown"));
        facts.add(fact(FactKind.NHS_NUMBER, "number", person.nhsNumber(), "status", "verified"));
        facts.add(fact(FactKind.ADDRESS, "use", "home", "line1", person.line1(), "postcode", person.postcode()));
        facts.add(fact(FactKind.CONTACT, "way", "mobile", "value", person.phone()));
        return facts;
    }

    FindPatients.Found find(String typed) {
        return find(typed, 0);
    }

    FindPatients.Found find(String typed, int from) {
        return done(ask(typed, from));
    }

    Outcome<FindPatients.Found> ask(String typed, int from) {
        return bean(FindPatients.class)
                .find(pharmacy.technician(), new FindPatients.Request(pharmacy.premises(), typed, from));
    }

    List<PatientId> found(String typed) {
        return find(typed).patients().stream().map(FoundPatient::patient).toList();
    }

    /** Whether somebody is among those found, on whichever page. */
    boolean finds(String typed, PatientId patient) {
        for (int from = 0; from < FindPatients.MOST; from += FindPatients.PAGE) {
            var page = find(typed, from);
            if (page.patients().stream().anyMatch(each -> each.patient().equals(patient))) {
                return true;
            }
            if (!page.more()) {
                return false;
            }
        }
        return false;
    }

    /** One text of each row, asked as the administrator. */
    static List<String> rows(String query) {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(String.valueOf(row.getString(1)));
            }
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What the latest search of this organisation says in public. */
    String lastSearch(String name) {
        return rows("""
                select j -> 'facts' ->> '%s'
                  from (select event_id, convert_from(leaf, 'UTF8')::jsonb as j
                          from audit.event
                         where organisation_id = '%s') e
                 where j ->> 'action' = 'PATIENT_SEARCH'
                 order by event_id desc
                 limit 1
                """.formatted(name, pharmacy.organisation())).getFirst();
    }
}
