package uk.co.pharmacyiq.controlled.papers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.papers.Admission.Window;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Keeps a copy of the register of each premises of the night, to be read when nothing else can be (CD-17). */
@Service
class KeepCopies {

    private static final Action<Kept> ACTION =
            Action.looks("REGISTER_COPY_EXPORT", "controlled.nightly-copy", Action.Scope.OPERATOR, Kept.class);

    /** How many registers were copied. */
    record Kept(int registers) {}

    private final UseCases useCases;
    private final Organisations organisations;
    private final PaperReader reader;
    private final CopyFolder folder;

    KeepCopies(UseCases useCases, Organisations organisations, PaperReader reader, CopyFolder folder) {
        this.useCases = useCases;
        this.organisations = organisations;
        this.reader = reader;
        this.folder = folder;
    }

    /** The copies of today; what was written already is written anew. */
    Outcome<Kept> keep(OrganisationId organisation) {
        return useCases.perform(Actor.Operator.of(organisation, "register-copies"), ACTION, Target.none(), work -> {
            int registers = (int) organisations.view(work).premises().stream()
                    .filter(Premises::isOpen)
                    .filter(premises -> keep(work, premises.id(), work.today()))
                    .count();
            work.note("registers", registers);
            return done(new Kept(registers));
        });
    }

    private boolean keep(Work work, PremisesId premises, LocalDate day) {
        return reader.sheets(work, premises, Optional.empty(), Window.ALL).then(sheets -> {
                            if (!sheets.isEmpty()) {
                                var paper = RegisterPaper.of(
                                        reader.where(work, premises), Period.ALWAYS.words(), sheets, work.now());
                                folder.keep(
                                        premises,
                                        day,
                                        Map.of(
                                                "pdf",
                                                paper,
                                                "csv",
                                                RegisterCsv.of(sheets).getBytes(UTF_8)));
                            }
                            return done(!sheets.isEmpty());
                        })
                        instanceof Outcome.Done<Boolean>(var kept)
                && kept;
    }
}
