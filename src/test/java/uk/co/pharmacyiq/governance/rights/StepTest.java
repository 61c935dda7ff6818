package uk.co.pharmacyiq.governance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.DeclaredActions;
import uk.co.pharmacyiq.work.Action;

class StepTest {

    @Test
    void every_state_is_reached_by_a_step_and_every_open_one_is_left_by_one_that_ends_it() {
        for (var state : RequestState.values()) {
            assertThat(Step.values())
                    .as("a step that leads to " + state)
                    .anyMatch(step -> step.to().filter(state::equals).isPresent());
            assertThat(Stream.of(Step.values()).anyMatch(step -> step.from().contains(state)))
                    .as("a step that leads on from " + state)
                    .isEqualTo(!state.isOver());
        }
    }

    @Test
    void every_kind_can_be_noted_and_withdrawn_and_brought_to_an_answer_or_a_refusal() {
        for (var kind : RightsKind.values()) {
            assertThat(Step.values())
                    .filteredOn(step -> step.kinds().contains(kind))
                    .contains(Step.TAKEN, Step.WITHDRAWN)
                    .anyMatch(step -> step == Step.ANSWERED || step == Step.COPY_RELEASED || step == Step.REFUSED);
        }
    }

    @Test
    void every_step_names_the_act_that_stands_on_the_record_and_that_act_is_declared() {
        assertThat(DeclaredActions.all().stream().map(Action::name))
                .containsAll(Stream.of(Step.values()).map(Step::event).toList());
        assertThat(Stream.of(Step.values()).map(Step::event)).doesNotHaveDuplicates();
    }

    @Test
    void a_complaint_is_never_refused_and_portability_never_granted() {
        assertThat(Step.REFUSED.kinds()).doesNotContain(RightsKind.COMPLAINT);
        assertThat(Step.ANSWERED.kinds()).doesNotContain(RightsKind.PORTABILITY);
    }
}
