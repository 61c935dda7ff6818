package uk.co.pharmacyiq.patients.merging;

import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.TestPatients;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Holds;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** A pharmacy in which patients were registered twice. */
final class MergingWorld {

    private static final Action<UUID> HOLD =
            Action.changes("TEST_SET_UP", "test.set-up", Action.Scope.OPERATOR, UUID.class);

    private final ApplicationContext application;
    private final TestPharmacy pharmacy;
    private final TestPatients patients;

    MergingWorld(ApplicationContext application) {
        this.application = application;
        this.pharmacy = TestPharmacy.open(application);
        this.patients = new TestPatients(pharmacy, application);
    }

    TestPharmacy pharmacy() {
        return pharmacy;
    }

    TestPatients patients() {
        return patients;
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    static Fact penicillin() {
        return allergy("Penicillin");
    }

    static Fact allergy(String substance) {
        return fact(
                FactKind.ALLERGY,
                "substance",
                substance,
                "type",
                "allergy",
                "severity",
                "severe",
                "certainty",
                "confirmed");
    }

    static Fact number(String status) {
        return fact(FactKind.NHS_NUMBER, "number", TestPatients.nhsNumber().value(), "status", status);
    }

    Outcome<MergeRecords.Merged> merge(PatientId survivor, PatientId other, Map<String, UUID> keep) {
        return merge(pharmacy.pharmacist(), survivor, other, keep);
    }

    Outcome<MergeRecords.Merged> merge(
            Actor.Person actor, PatientId survivor, PatientId other, Map<String, UUID> keep) {
        return bean(MergeRecords.class)
                .merge(
                        actor,
                        new MergeRecords.Request(pharmacy.premises(), survivor, other, "Asked the patient", keep));
    }

    UUID merged(PatientId survivor, PatientId other) {
        return done(merge(survivor, other, Map.of())).merge();
    }

    Outcome<UndoMerge.Undone> undo(UUID merge, UUID... toMerged) {
        return bean(UndoMerge.class)
                .undo(
                        pharmacy.pharmacist(),
                        new UndoMerge.Request(pharmacy.premises(), merge, "They are cousins", Set.of(toMerged)));
    }

    CompareRecords.Compared compare(PatientId survivor, PatientId other) {
        return done(bean(CompareRecords.class).compare(pharmacy.pharmacist(), pharmacy.premises(), survivor, other));
    }

    PatientRecord record(PatientId patient) {
        return patients.view(patient).record();
    }

    ListDuplicates.Listing suspected() {
        return done(bean(ListDuplicates.class).list(pharmacy.pharmacist(), pharmacy.premises(), PairCursor.START));
    }

    UUID hold(PatientId patient) {
        return done(bean(UseCases.class)
                .perform(
                        Actor.Operator.of(pharmacy.organisation(), "set-up"),
                        HOLD,
                        Target.at(pharmacy.premises()),
                        work -> Outcome.done(
                                bean(Holds.class).place(work, patient, "rights-request", "A request is open"))));
    }

    /** What holds and held in a record, entry by entry, without how often it was written about. */
    static Set<String> contents(PatientRecord record) {
        var contents = new TreeSet<String>();
        for (Entry entry : record.entries()) {
            contents.add(entry.id() + " " + entry.patient() + " " + entry.kind().code() + " "
                    + entry.fact().fields() + " " + entry.state());
        }
        return contents;
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

    /** What the latest event of an action says in public under a name. */
    String last(String action, String name) {
        return rows("""
                select j -> 'facts' ->> '%s'
                  from (select event_id, convert_from(leaf, 'UTF8')::jsonb as j
                          from audit.event
                         where organisation_id = '%s') e
                 where j ->> 'action' = '%s'
                 order by event_id desc
                 limit 1
                """.formatted(name, pharmacy.organisation(), action)).getFirst();
    }
}
