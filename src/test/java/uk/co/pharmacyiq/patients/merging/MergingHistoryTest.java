package uk.co.pharmacyiq.patients.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.patients.TestPatients.fact;
import static uk.co.pharmacyiq.patients.merging.MergingWorld.allergy;
import static uk.co.pharmacyiq.patients.merging.MergingWorld.rows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.RecordFact;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Why;

/** Random years of writing, merging and undoing: no entry is ever lost or double, and no version is ever rewritten. */
class MergingHistoryTest extends PharmacyTest {

    private static final int HISTORIES = Integer.getInteger("pharmacyiq.histories", 40) / 10;
    private static final int STEPS = 40;
    private static final List<String> WORDS = List.of("Alpha", "Beta", "Gamma", "Delta");

    @Autowired
    private ApplicationContext application;

    @Test
    @DisplayName(
            "H-050, H-051 in whatever order people write, merge and undo, no entry is lost or double and histories stay")
    void no_entry_is_ever_lost_or_double_and_histories_stay() {
        for (int history = 0; history < HISTORIES; history++) {
            new Story(new MergingWorld(application), 7_000L + history).live();
        }
    }

    /** One random history of five records. */
    private static final class Story {

        private final MergingWorld world;
        private final long seed;
        private final Random random;
        private final List<PatientId> patients = new ArrayList<>();
        private final Map<UUID, PatientId> owners = new HashMap<>();
        private final Deque<UUID> merges = new ArrayDeque<>();
        private final Set<String> versions = new HashSet<>();
        private int merged;
        private int undone;

        Story(MergingWorld world, long seed) {
            this.world = world;
            this.seed = seed;
            this.random = new Random(seed);
        }

        void live() {
            for (int i = 0; i < 5; i++) {
                var patient = world.patients().register(word(), word(), "198" + i + "-01-01");
                patients.add(patient);
                world.record(patient).entries().forEach(entry -> owners.put(entry.id(), patient));
            }
            for (int step = 0; step < STEPS; step++) {
                step();
                check("seed " + seed + ", step " + step);
            }
            while (!merges.isEmpty()) {
                undo();
            }
            check("seed " + seed + ", at the end");
            assertThat(merged).as("seed " + seed).isPositive();
            assertThat(undone).as("seed " + seed).isEqualTo(merged);
            for (var patient : patients) {
                var record = world.record(patient);
                assertThat(record.id()).isEqualTo(patient);
                assertThat(record.of(FactKind.PERSONAL)).as("seed " + seed).hasSize(1);
            }
        }

        private void step() {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> add();
                case 3, 4 -> change();
                case 5, 6 -> merge();
                default -> undo();
            }
        }

        private void add() {
            var patient = any(patients);
            Fact fact = random.nextBoolean()
                    ? allergy(word() + random.nextInt(100))
                    : fact(FactKind.CONDITION, "term", word() + random.nextInt(100));
            var written = world.patients().add(patient, fact);
            owners.put(written.entry(), world.record(patient).id());
        }

        private void change() {
            var record = world.record(any(patients));
            var current = record.entries().stream()
                    .filter(entry -> entry.isCurrent() && entry.kind() == FactKind.CONDITION)
                    .toList();
            if (!current.isEmpty()) {
                var entry = any(current);
                var standing = new RecordFact.Standing(entry.id(), entry.version());
                done(world.bean(RecordFact.class)
                        .writeClinical(
                                world.pharmacy().pharmacist(),
                                new RecordFact.Place(world.pharmacy().premises(), record.id()),
                                random.nextInt(3) == 0
                                        ? new RecordFact.Writing.End(standing)
                                        : new RecordFact.Writing.Change(
                                                standing,
                                                fact(FactKind.CONDITION, "term", word() + random.nextInt(1_000_000))),
                                Why.NOTHING_SAID));
            }
        }

        private void merge() {
            var one = world.record(any(patients)).id();
            var other = world.record(any(patients)).id();
            if (one.equals(other)) {
                return;
            }
            var keep = new HashMap<String, UUID>();
            world.compare(one, other)
                    .toDecide()
                    .forEach(each ->
                            keep.put(each.slot().code(), any(each.bothSides()).id()));
            merges.push(done(world.merge(one, other, keep)).merge());
            merged++;
        }

        private void undo() {
            if (merges.isEmpty()) {
                return;
            }
            var merge = merges.peek();
            var shown = done(world.bean(ViewMerges.class)
                    .view(world.pharmacy().pharmacist(), world.pharmacy().premises(), merge));
            var moved = shown.later().stream()
                    .map(Entry::id)
                    .filter(_ -> random.nextBoolean())
                    .toList();
            Outcome<UndoMerge.Undone> outcome = world.undo(merge, moved.toArray(UUID[]::new));
            assertThat(outcome).as("seed " + seed).isInstanceOf(Done.class);
            moved.forEach(entry -> owners.put(entry, shown.merge().merged()));
            merges.pop();
            undone++;
        }

        private void check(String when) {
            var held = new HashMap<UUID, PatientId>();
            var seen = new HashSet<PatientId>();
            for (var patient : patients) {
                var record = world.record(patient);
                if (seen.add(record.id())) {
                    for (var entry : record.entries()) {
                        assertThat(held.put(entry.id(), entry.patient()))
                                .as(when)
                                .isNull();
                    }
                }
            }
            assertThat(held).as(when).isEqualTo(owners);
            var now =
                    rows("select concat_ws(' ', entry_id, version, patient_id, state, body) from patients.entry_version"
                            + " where organisation_id = '" + world.pharmacy().organisation() + "'");
            assertThat(now).as(when).containsAll(versions).doesNotHaveDuplicates();
            versions.addAll(now);
            assertThat(rows("""
                    select entry_id from patients.entry_version where organisation_id = '%s'
                     group by entry_id having count(*) <> max(version) or min(version) <> 1
                    """.formatted(world.pharmacy().organisation())))
                    .as(when)
                    .isEmpty();
        }

        private String word() {
            return any(WORDS);
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
