package uk.co.pharmacyiq.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.patients.RegisterPatient;
import uk.co.pharmacyiq.patients.TestPatients;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.search.Crowd;

/** Registering patients, whole use case: rights, record, index, who could be the same, trail, event. */
final class PatientsTaken {

    private static final int PATIENTS = 400;

    private PatientsTaken() {}

    static void run(PrintStream out, ApplicationContext node, TestPharmacy pharmacy) {
        var crowd = new Crowd(77, 70);
        var register = node.getBean(RegisterPatient.class);
        var pharmacist = pharmacy.pharmacist();
        var times = new double[PATIENTS];
        for (int i = 0; i < PATIENTS; i++) {
            var person = crowd.next();
            var facts = List.of(
                    TestPatients.fact(FactKind.NAME, "given", "Mary " + person.given(), "family", person.family()),
                    TestPatients.fact(FactKind.PERSONAL, "born", person.born().toString(), "sex", "unknown"),
                    TestPatients.fact(FactKind.NHS_NUMBER, "number", person.nhsNumber(), "status", "stated"),
                    TestPatients.fact(FactKind.ADDRESS, "line1", person.line1(), "postcode", person.postcode()),
                    TestPatients.fact(FactKind.CONTACT, "way", "mobile", "value", person.phone()));
            long start = System.nanoTime();
            TestPharmacy.done(register.register(pharmacist, new RegisterPatient.Request(pharmacy.premises(), facts)));
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times, PATIENTS / 4, PATIENTS);
        out.printf("registering: p50 %.1f ms, p90 %.1f ms%n", middle(times, 0.5), middle(times, 0.9));
    }

    /** The first quarter only warms. */
    private static double middle(double[] times, double share) {
        int from = PATIENTS / 4;
        return times[from + (int) ((PATIENTS - from) * share)];
    }
}
