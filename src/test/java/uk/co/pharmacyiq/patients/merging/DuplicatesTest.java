package uk.co.pharmacyiq.patients.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.FactKind;

/** Records that may be of one patient are listed until somebody decides. */
class DuplicatesTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    private MergingWorld world;

    @BeforeEach
    void open() {
        world = new MergingWorld(application);
    }

    @Test
    @DisplayName(
            "M-127 whoever is registered twice is on the work list with the reason, and everybody on it is on its event")
    void whoever_is_registered_twice_is_on_the_work_list() {
        var one = world.patients().register("Bridget", "Okafor", "1962-11-03");
        var other = world.patients().register("Brigid", "Okafor", "1962-11-03");
        var alone = world.patients().register("Nobody", "Else", "1999-01-01");
        var listing = world.suspected();
        assertThat(listing.rows()).singleElement().satisfies(row -> {
            assertThat(Set.of(row.first().id(), row.second().id())).isEqualTo(Set.of(one, other));
            assertThat(row.pair().likeness().why()).contains("Same date of birth", "Same last name");
        });
        var shown = new TreeSet<>(
                Set.of(world.last("PATIENT_PAIRS_LIST", "patients").split(" ")));
        assertThat(shown).isEqualTo(new TreeSet<>(Set.of(one.toString(), other.toString())));
        assertThat(shown).doesNotContain(alone.toString());
        assertThat(done(application
                        .getBean(ListDuplicates.class)
                        .open(world.pharmacy().pharmacist(), world.pharmacy().premises())))
                .isEqualTo(1);
    }

    @Test
    void twins_are_dismissed_with_a_reason_and_not_suggested_again() {
        var one = world.patients().register("Ella", "Marsh", "2015-02-02");
        var other = world.patients().register("Elsa", "Marsh", "2015-02-02");
        var pair = world.suspected().rows().getFirst().pair();
        var request = new DismissDuplicate.Request(world.pharmacy().premises(), pair.id(), "Twins");
        done(application
                .getBean(DismissDuplicate.class)
                .dismiss(world.pharmacy().pharmacist(), request));
        assertThat(world.suspected().rows()).isEmpty();
        world.patients().add(one, fact(FactKind.CONTACT, "way", "mobile", "value", "07700900123"));
        world.patients().add(other, fact(FactKind.CONTACT, "way", "mobile", "value", "07700900123"));
        assertThat(world.suspected().rows()).isEmpty();
        assertThat(refusal(application
                        .getBean(DismissDuplicate.class)
                        .dismiss(world.pharmacy().pharmacist(), request)))
                .isEqualTo("pair-settled");
        assertThat(refusal(application
                        .getBean(DismissDuplicate.class)
                        .dismiss(
                                world.pharmacy().pharmacist(),
                                new DismissDuplicate.Request(world.pharmacy().premises(), UUID.randomUUID(), "Twins"))))
                .isEqualTo("pair-unknown");
    }

    @Test
    void a_merged_pair_is_off_the_list_and_one_that_was_undone_is_not_suggested_again() {
        var one = world.patients().register("Carl", "Nash", "1941-09-30");
        var other = world.patients().register("Karl", "Nash", "1941-09-30");
        var keep = world.compare(one, other).toDecide().getFirst();
        var merge = done(world.merge(
                        one,
                        other,
                        java.util.Map.of(keep.slot().code(), keep.survivors().id())))
                .merge();
        assertThat(world.suspected().rows()).isEmpty();
        done(world.undo(merge));
        world.patients().add(one, fact(FactKind.CONTACT, "way", "mobile", "value", "07700900456"));
        assertThat(world.suspected().rows()).isEmpty();
    }

    @Test
    void what_is_no_longer_alike_is_taken_off_the_list() {
        var one = world.patients().register("Dora", "Quill", "1977-07-07");
        PatientId other = world.patients().register("Dora", "Quill", "1977-07-07");
        assertThat(world.suspected().rows()).hasSize(1);
        world.patients().add(one, MergingWorld.number("verified"));
        world.patients().add(other, MergingWorld.number("verified"));
        assertThat(world.suspected().rows()).isEmpty();
    }
}
