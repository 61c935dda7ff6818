package uk.co.pharmacyiq.governance.rights.letters;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.governance.rights.RightsRefusal;
import uk.co.pharmacyiq.governance.rights.RightsRequest;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.governance.rights.RightsSettings;
import uk.co.pharmacyiq.governance.rights.StepTaken;
import uk.co.pharmacyiq.governance.rights.StepTaken.LetterKind;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows a letter about a request, to be printed or sent; that it was shown is on the record. */
@Service
public class ViewLetter {

    private static final Action<Letter> ACTION =
            Action.looks("SUBJECT_LETTER_VIEW", RightsDesk.PERMISSION, Action.Scope.PREMISES, Letter.class);

    private final UseCases useCases;
    private final RightsDesk desk;
    private final RightsSettings settings;
    private final Organisations organisations;

    ViewLetter(UseCases useCases, RightsDesk desk, RightsSettings settings, Organisations organisations) {
        this.useCases = useCases;
        this.desk = desk;
        this.settings = settings;
        this.organisations = organisations;
    }

    public Outcome<Letter> view(Actor actor, Where where, LetterKind kind) {
        return useCases.perform(actor, ACTION, RightsDesk.target(where), work -> {
            work.fact("letter", kind.code());
            return desk.find(work, where)
                    .then(request -> kind.tellsOf(request)
                            .<Outcome<Letter>>map(taken -> done(letter(work, request, kind, taken)))
                            .orElseGet(() -> refused(RightsRefusal.LETTER_NOT_YET)));
        });
    }

    private Letter letter(Work work, RightsRequest request, LetterKind kind, StepTaken taken) {
        request.patient().ifPresent(patient -> work.concerning(patient.value()));
        var regulator = settings.regulator(work) + " (" + settings.regulatorAt(work) + ")";
        return new Letter(
                kind.title(),
                request.reference(),
                taken.by().on(),
                sender(work, request),
                Stream.of(request.asker().name(), request.asker().answerTo())
                        .filter(line -> !line.isBlank())
                        .toList(),
                new LetterText(request, work.today(), regulator).paragraphs(kind, taken));
    }

    private List<String> sender(Work work, RightsRequest request) {
        var view = organisations.view(work);
        return Stream.concat(
                        Stream.of(view.organisation().name()),
                        view.premises().stream()
                                .filter(each -> each.id().equals(request.where().premises()))
                                .flatMap(each -> Stream.of(each.name(), each.address())))
                .toList();
    }
}
