package uk.co.pharmacyiq.patients;

import static uk.co.pharmacyiq.TestPharmacy.done;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.kernel.NhsNumber;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Why;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Patients of one test's pharmacy, registered and written about as a counter team would. */
public final class TestPatients {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestPharmacy pharmacy;
    private final ApplicationContext application;

    public TestPatients(TestPharmacy pharmacy, ApplicationContext application) {
        this.pharmacy = pharmacy;
        this.application = application;
    }

    /** A fact of these fields: {@code fact(NAME, "family", "Okafor")}. */
    public static Fact fact(FactKind kind, String... fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return done(Fact.of(kind, values));
    }

    private static final Action<Boolean> LOOK =
            Action.changes("TEST_SET_UP", "test.set-up", Action.Scope.OPERATOR, Boolean.class);

    /** Does something as part of work of the operator, and answers what came of it. */
    public static <T> T atWork(ApplicationContext application, TestPharmacy pharmacy, Function<Work, T> task) {
        var answer = new AtomicReference<T>();
        done(application
                .getBean(UseCases.class)
                .perform(Actor.Operator.of(pharmacy.organisation(), "test"), LOOK, Target.none(), work -> {
                    answer.set(task.apply(work));
                    return Outcome.done(true);
                }));
        return answer.get();
    }

    /** A test number nobody else in these tests has. */
    public static NhsNumber nhsNumber() {
        while (true) {
            var nine = "999" + String.format("%06d", NUMBER.incrementAndGet());
            for (int check = 0; check < 10; check++) {
                var number = NhsNumber.parse(nine + check);
                if (number.isPresent()) {
                    return number.get();
                }
            }
        }
    }

    /** Registers somebody at the first premises. */
    public PatientId register(String given, String family, String born) {
        return register(
                fact(FactKind.NAME, "given", given, "family", family),
                fact(FactKind.PERSONAL, "born", born, "sex", "unknown"));
    }

    public PatientId register(Fact... facts) {
        return done(application
                        .getBean(RegisterPatient.class)
                        .register(
                                pharmacy.pharmacist(),
                                new RegisterPatient.Request(pharmacy.premises(), List.of(facts))))
                .patient();
    }

    /** Adds to a record, as the pharmacist. */
    public RecordFact.Written add(PatientId patient, Fact fact) {
        var recordFact = application.getBean(RecordFact.class);
        var place = new RecordFact.Place(pharmacy.premises(), patient);
        var writing = new RecordFact.Writing.Add(fact);
        return done(
                fact.kind().need() == FactKind.Need.CLINICAL
                        ? recordFact.writeClinical(pharmacy.pharmacist(), place, writing, Why.NOTHING_SAID)
                        : recordFact.write(pharmacy.pharmacist(), place, writing, Why.NOTHING_SAID));
    }

    /** Opens a record as the pharmacist, the patient being here. */
    public ViewPatient.Shown view(PatientId patient) {
        return done(application
                .getBean(ViewPatient.class)
                .view(
                        pharmacy.pharmacist(),
                        new ViewPatient.Request(pharmacy.premises(), patient, Optional.of(LookReason.AT_COUNTER))));
    }
}
