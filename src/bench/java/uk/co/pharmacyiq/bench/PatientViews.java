package uk.co.pharmacyiq.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.keys.TenantContext;
import uk.co.pharmacyiq.patients.ViewPatient;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.work.Actor;

/**
 * Opening records, whole use case: rights, relationship, the record, the trail, the event. Beside it, in turn, the same
 * reads of the same records by the same role, bound to the organisation, without rights, trail or event.
 */
final class PatientViews {

    private static final int VIEWS = 3_000;
    private static final List<String> READS = List.of("""
            select patient_id, version, merged_into
              from patients.patient
             where organisation_id = ? and (patient_id = ? or merged_into = ?)
            """, """
            select v.entry_id, v.patient_id, v.version, v.kind, v.body, v.state, v.change, v.reason,
                   v.occurred_at, v.recorded_at, v.author_id, v.premises_id, v.event_id
              from patients.entry_version v
              join patients.entry e
                on e.organisation_id = v.organisation_id and e.entry_id = v.entry_id and e.version = v.version
             where e.organisation_id = ? and e.patient_id = ?
             order by v.entry_id
            """);

    private final PrintStream out;
    private final ApplicationContext node;
    private final TestPharmacy pharmacy;
    private final List<ManyPatients.Known> people;

    PatientViews(PrintStream out, ApplicationContext node, TestPharmacy pharmacy, List<ManyPatients.Known> people) {
        this.out = out;
        this.node = node;
        this.pharmacy = pharmacy;
        this.people = people;
    }

    private interface Look {
        boolean at(PatientId patient);
    }

    /** A rate and its times. */
    private record Rate(double perSecond, double p50, double p99) {}

    void run() throws Exception {
        var view = node.getBean(ViewPatient.class);
        Actor.Person pharmacist = pharmacy.pharmacist();
        Look whole = patient -> TestPharmacy.done(view.view(
                        pharmacist,
                        new ViewPatient.Request(pharmacy.premises(), patient, Optional.of(LookReason.AT_COUNTER))))
                .record()
                .id()
                .equals(patient);
        rate(1, whole);
        rate(1, this::read);
        out.println("| at a time | views/s with trail | p50 | p99 | bare reads/s | p50 | p99 | ratio |");
        for (int clients : new int[] {1, 4}) {
            var with = rate(clients, whole);
            var bare = rate(clients, this::read);
            out.printf(
                    "| %d | %.0f | %.2f ms | %.2f ms | %.0f | %.2f ms | %.2f ms | %.2f |%n",
                    clients,
                    with.perSecond(),
                    with.p50(),
                    with.p99(),
                    bare.perSecond(),
                    bare.p50(),
                    bare.p99(),
                    with.perSecond() / bare.perSecond());
        }
    }

    private Rate rate(int clients, Look look) throws Exception {
        var random = new Random(6);
        var chosen = IntStream.range(0, VIEWS)
                .mapToObj(_ -> people.get(random.nextInt(people.size())).id())
                .toList();
        var times = new double[VIEWS];
        try (var pool = Executors.newFixedThreadPool(clients)) {
            long start = System.nanoTime();
            var futures = IntStream.range(0, VIEWS)
                    .mapToObj(i -> pool.submit(() -> {
                        long began = System.nanoTime();
                        if (!look.at(chosen.get(i))) {
                            throw new IllegalStateException("somebody else was shown");
                        }
                        times[i] = (System.nanoTime() - began) / 1e6;
                        return true;
                    }))
                    .toList();
            for (var future : futures) {
                future.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Arrays.sort(times);
            return new Rate(VIEWS / seconds, times[VIEWS / 2], times[VIEWS * 99 / 100]);
        }
    }

    private boolean read(PatientId patient) {
        try (var connection = node.getBean(HikariDataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            try (var bind = connection.prepareStatement(TenantContext.BIND)) {
                node.getBean(TenantContext.class).sign(bind, pharmacy.organisation());
                bind.execute();
            }
            boolean found = false;
            for (var sql : READS) {
                try (var statement = connection.prepareStatement(sql)) {
                    statement.setObject(1, pharmacy.organisation().value());
                    statement.setObject(2, patient.value());
                    if (sql.contains("merged_into = ?")) {
                        statement.setObject(3, patient.value());
                    }
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found |= rows.getObject("patient_id", java.util.UUID.class)
                                    .equals(patient.value());
                        }
                    }
                }
            }
            connection.commit();
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
