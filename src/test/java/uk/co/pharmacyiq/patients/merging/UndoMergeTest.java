package uk.co.pharmacyiq.patients.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.patients.TestPatients.fact;
import static uk.co.pharmacyiq.patients.merging.MergingWorld.allergy;
import static uk.co.pharmacyiq.patients.merging.MergingWorld.number;
import static uk.co.pharmacyiq.patients.merging.MergingWorld.penicillin;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.RecordFact;
import uk.co.pharmacyiq.patients.ViewHistory;
import uk.co.pharmacyiq.patients.ViewPatient;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Why;

/** Two people whose records were made one get them back, at any time, entry by entry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndoMergeTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    private MergingWorld world;

    @BeforeAll
    void open() {
        world = new MergingWorld(application);
    }

    private PatientId somebody() {
        return world.patients().register("Ada", "Byron", "1985-03-27");
    }

    @Test
    @DisplayName(
            "H-050 a wrong merge is undone: both records equal what they were, entry by entry, plus what was decided")
    void both_records_equal_what_they_were_plus_what_was_decided() {
        var one = somebody();
        var other = somebody();
        var mine = world.patients().add(one, penicillin());
        var theirs = world.patients().add(other, allergy("Latex"));
        world.patients().add(other, number("verified"));
        var before = MergingWorld.contents(world.record(one));
        var othersBefore = MergingWorld.contents(world.record(other));
        var merge = world.merged(one, other);

        var left = world.patients().add(one, fact(FactKind.CONDITION, "term", "Asthma"));
        var moved = world.patients().add(other, fact(FactKind.CONDITION, "term", "Eczema"));
        var shown = done(application
                .getBean(ViewMerges.class)
                .view(world.pharmacy().pharmacist(), world.pharmacy().premises(), merge));
        assertThat(shown.later()).extracting(Entry::id).containsExactlyInAnyOrder(left.entry(), moved.entry());
        assertThat(refusal(world.undo(merge, mine.entry()))).isEqualTo("entry-not-to-decide");
        assertThat(refusal(world.undo(merge, theirs.entry()))).isEqualTo("entry-not-to-decide");
        done(world.undo(merge, moved.entry()));

        var record = world.record(one);
        var others = world.record(other);
        assertThat(record.id()).isEqualTo(one);
        assertThat(others.id()).isEqualTo(other);
        assertThat(MergingWorld.contents(record)).containsAll(before).hasSize(before.size() + 1);
        assertThat(MergingWorld.contents(others)).containsAll(othersBefore).hasSize(othersBefore.size() + 1);
        assertThat(record.of(FactKind.CONDITION)).extracting(Entry::id).containsExactly(left.entry());
        assertThat(others.of(FactKind.CONDITION)).extracting(Entry::id).containsExactly(moved.entry());
        assertThat(refusal(world.undo(merge))).isEqualTo("merge-undone");
        assertThat(refusal(world.undo(UUID.randomUUID()))).isEqualTo("merge-unknown");

        var history = done(application
                .getBean(ViewHistory.class)
                .view(
                        world.pharmacy().pharmacist(),
                        new ViewPatient.Request(world.pharmacy().premises(), other, Optional.empty())));
        assertThat(history.versions())
                .filteredOn(version -> version.id().equals(moved.entry()))
                .extracting(version -> version.written().change())
                .containsExactly(Entry.Change.ADDED, Entry.Change.MOVED);
    }

    @Test
    void what_was_written_in_an_entry_since_goes_back_with_it() {
        var one = somebody();
        var other = somebody();
        var address = world.patients().add(other, fact(FactKind.ADDRESS, "line1", "1 High Street"));
        var merge = world.merged(one, other);
        done(application
                .getBean(RecordFact.class)
                .write(
                        world.pharmacy().pharmacist(),
                        new RecordFact.Place(world.pharmacy().premises(), one),
                        new RecordFact.Writing.Change(
                                new RecordFact.Standing(address.entry(), 1),
                                fact(FactKind.ADDRESS, "line1", "2 Low Street")),
                        Why.of("Moved house")));
        done(world.undo(merge));
        assertThat(world.record(one).of(FactKind.ADDRESS)).isEmpty();
        assertThat(world.record(other).of(FactKind.ADDRESS))
                .extracting(entry -> entry.fact().get("line1").orElse(""))
                .containsExactly("2 Low Street");
    }

    @Test
    void merges_of_merges_are_undone_the_latest_first() {
        var a = somebody();
        var b = somebody();
        var c = somebody();
        var d = somebody();
        world.patients().add(a, allergy("Nuts"));
        world.patients().add(b, allergy("Latex"));
        var before = MergingWorld.contents(world.record(b));
        var first = world.merged(b, a);
        var second = world.merged(c, b);
        var third = world.merged(c, d);
        assertThat(world.record(a).id()).isEqualTo(c);
        assertThat(world.record(c).of(FactKind.ALLERGY)).hasSize(2);
        assertThat(refusal(world.undo(first))).isEqualTo("undo-later-first");
        assertThat(refusal(world.undo(second))).isEqualTo("undo-later-first");
        done(world.undo(third));
        done(world.undo(second));
        assertThat(world.record(a).id()).isEqualTo(b);
        assertThat(world.record(b).of(FactKind.ALLERGY)).hasSize(2);
        assertThat(world.record(c).of(FactKind.ALLERGY)).isEmpty();
        done(world.undo(first));
        assertThat(MergingWorld.contents(world.record(b))).isEqualTo(before);
        assertThat(world.record(a).of(FactKind.ALLERGY)).hasSize(1);
    }

    @Test
    void what_belongs_to_the_other_stays_where_it_is_while_their_record_has_one_of_the_kind() {
        var one = somebody();
        var other = world.patients().register(fact(FactKind.NAME, "given", "Ada", "family", "Byron"), number("stated"));
        var merge = world.merged(one, other);
        var numbers = world.record(one).of(FactKind.NHS_NUMBER);
        done(application
                .getBean(RecordFact.class)
                .write(
                        world.pharmacy().pharmacist(),
                        new RecordFact.Place(world.pharmacy().premises(), one),
                        new RecordFact.Writing.End(
                                new RecordFact.Standing(numbers.getFirst().id(), 1)),
                        Why.NOTHING_SAID));
        var later = world.patients().add(one, number("verified"));
        done(world.undo(merge, later.entry()));
        assertThat(world.record(other).of(FactKind.NHS_NUMBER))
                .extracting(Entry::id)
                .containsExactly(later.entry());

        var third = world.patients().register(fact(FactKind.NAME, "given", "Ada", "family", "Byron"));
        var again = world.merged(third, other);
        done(application
                .getBean(RecordFact.class)
                .write(
                        world.pharmacy().pharmacist(),
                        new RecordFact.Place(world.pharmacy().premises(), third),
                        new RecordFact.Writing.End(new RecordFact.Standing(later.entry(), 2)),
                        Why.NOTHING_SAID));
        var newest = world.patients().add(third, number("stated"));
        done(world.undo(again));
        assertThat(world.record(third).of(FactKind.NHS_NUMBER))
                .extracting(Entry::id)
                .containsExactly(newest.entry());
        assertThat(world.record(other).of(FactKind.NHS_NUMBER)).isEmpty();
    }

    @Test
    void what_brought_patient_and_pharmacy_together_is_given_back_too() {
        var one = somebody();
        var other = somebody();
        var merge = world.merged(one, other);
        var elsewhere = world.pharmacy().otherPremises();
        var view = application.getBean(ViewPatient.class);
        var call = new ViewPatient.Request(elsewhere, one, Optional.of(LookReason.PHONE));
        done(view.view(world.pharmacy().technician(), call));
        var shown = done(application
                .getBean(ViewMerges.class)
                .view(world.pharmacy().pharmacist(), world.pharmacy().premises(), merge));
        assertThat(shown.open())
                .singleElement()
                .satisfies(open -> assertThat(open.premises()).isEqualTo(elsewhere));
        done(world.undo(merge, shown.open().getFirst().id()));
        var asked = new ViewPatient.Request(elsewhere, other, Optional.empty());
        assertThat(done(view.view(world.pharmacy().technician(), asked))
                        .record()
                        .id())
                .isEqualTo(other);
    }

    @Test
    @DisplayName(
            "M-126 whoever saw a merged record saw both patients' data, and each can be told so after it is undone")
    void whoever_saw_a_merged_record_is_on_the_trail_of_both() {
        var one = somebody();
        var other = somebody();
        var merge = world.merged(one, other);
        world.record(one);
        assertThat(world.last("PATIENT_VIEW", "patients").split(" "))
                .containsExactlyInAnyOrder(one.toString(), other.toString());
        done(world.undo(merge));
        var looks = "select count(*) from patients.trail where act = 'PATIENT_VIEW' and patient_id = '" + other + "'";
        assertThat(MergingWorld.rows(looks)).containsExactly("1");
        world.record(one);
        assertThat(world.last("PATIENT_VIEW", "patients")).isEqualTo(one.toString());
        assertThat(MergingWorld.rows(looks)).containsExactly("1");
    }
}
