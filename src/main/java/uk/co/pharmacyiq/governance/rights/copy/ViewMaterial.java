package uk.co.pharmacyiq.governance.rights.copy;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.governance.rights.RightsRequest;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.governance.rights.Subjects;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.UseCases;

/** Shows what a copy is made of to those who prepare it: everything, and beside it what is withheld. */
@Service
public class ViewMaterial {

    private static final Action<Shown> ACTION =
            Action.looks("SUBJECT_MATERIAL_VIEW", RightsDesk.PERMISSION, Action.Scope.PREMISES, Shown.class);

    private final UseCases useCases;
    private final RightsDesk desk;
    private final Subjects subjects;
    private final RedactionStore redactions;
    private final MaterialReader material;

    ViewMaterial(
            UseCases useCases, RightsDesk desk, Subjects subjects, RedactionStore redactions, MaterialReader material) {
        this.useCases = useCases;
        this.desk = desk;
        this.subjects = subjects;
        this.redactions = redactions;
        this.material = material;
    }

    /**
     * What a copy is made of.
     *
     * @param material with nothing withheld
     * @param redactions all that is or was withheld
     */
    public record Shown(
            LocalDate today,
            RightsRequest request,
            Material material,
            List<Redaction> redactions,
            Map<PersonId, String> people) {}

    public Outcome<Shown> view(Actor actor, Where where) {
        return useCases.perform(
                actor,
                ACTION,
                RightsDesk.target(where),
                work -> desk.find(work, where)
                        .then(request -> subjects.of(work, request)
                                .then(subject -> done(new Shown(
                                        work.today(),
                                        request,
                                        material.read(work, subject, List.of()),
                                        redactions.of(work, request.id()),
                                        material.names(work))))));
    }
}
