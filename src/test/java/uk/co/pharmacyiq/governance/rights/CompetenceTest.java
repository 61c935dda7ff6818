package uk.co.pharmacyiq.governance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.governance.rights.CheckIdentity.Judged;
import uk.co.pharmacyiq.governance.rights.clock.Nation;

class CompetenceTest {

    @Test
    void DP_12_the_parent_of_a_fifteen_year_old_is_shown_nothing_before_somebody_judged_what_the_child_understands() {
        assertThat(refuse(15, Nation.ENGLAND, Relation.PARENT, Judged.NOBODY))
                .contains(RightsRefusal.COMPETENCE_NEEDED);
        assertThat(refuse(15, Nation.ENGLAND, Relation.PARENT, judged(Competence.UNDERSTANDS_AND_AGREES, "")))
                .contains(RightsRefusal.COMPETENCE_WORDS_NEEDED);
        assertThat(refuse(15, Nation.ENGLAND, Relation.PARENT, judged(Competence.UNDERSTANDS_AND_OBJECTS, "asked her")))
                .contains(RightsRefusal.CHILD_OBJECTS);
        assertThat(refuse(15, Nation.ENGLAND, Relation.PARENT, judged(Competence.UNDERSTANDS_AND_AGREES, "asked her")))
                .isEmpty();
    }

    @Test
    void DP_12_scotland_presumes_from_twelve_on_that_a_child_understands_and_england_judges_case_by_case() {
        assertThat(Competence.isNeeded(12, Nation.SCOTLAND, Relation.SELF)).isFalse();
        assertThat(Competence.isNeeded(11, Nation.SCOTLAND, Relation.SELF)).isTrue();
        assertThat(Competence.isNeeded(12, Nation.ENGLAND, Relation.SELF)).isTrue();
        assertThat(Competence.isNeeded(15, Nation.SCOTLAND, Relation.PARENT)).isTrue();
        assertThat(Competence.isNeeded(18, Nation.ENGLAND, Relation.PROXY)).isFalse();
    }

    @Test
    void DP_12_a_child_who_does_not_understand_is_asked_for_by_somebody_else() {
        assertThat(refuse(8, Nation.WALES, Relation.SELF, judged(Competence.DOES_NOT_UNDERSTAND, "talked to him")))
                .contains(RightsRefusal.CHILD_CANNOT_ASK);
        assertThat(refuse(8, Nation.WALES, Relation.PARENT, judged(Competence.DOES_NOT_UNDERSTAND, "talked to him")))
                .isEmpty();
    }

    private static Optional<RightsRefusal> refuse(int age, Nation nation, Relation relation, Judged judged) {
        return Competence.refuse(age, nation, relation, judged);
    }

    private static Judged judged(Competence competence, String words) {
        return new Judged(Optional.of(competence), words);
    }
}
