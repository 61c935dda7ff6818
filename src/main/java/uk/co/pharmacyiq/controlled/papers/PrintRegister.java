package uk.co.pharmacyiq.controlled.papers;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Gives a section of the register, or all of it, as a paper; whoever takes one is on the record (CD-05). */
@Service
public class PrintRegister {

    public static final String PERMISSION = "controlled.papers";

    /** The name of the act on the record. */
    public static final String ACT = "REGISTER_PRINT";

    private static final Action<File> PRINT = Action.looks(ACT, PERMISSION, Action.Scope.PREMISES, File.class);

    /**
     * What is wanted.
     *
     * @param section empty for the whole register of the premises
     */
    public record Request(PremisesId premises, Optional<SectionId> section, Period period) {}

    /** A file to take away. Its name says nothing of anybody. */
    public record File(String name, String type, byte[] content) {}

    private final UseCases useCases;
    private final PaperReader reader;

    PrintRegister(UseCases useCases, PaperReader reader) {
        this.useCases = useCases;
        this.reader = reader;
    }

    public Outcome<File> print(Actor actor, Request request) {
        var target = Target.at(request.premises());
        return useCases.perform(
                actor,
                PRINT,
                request.section()
                        .map(section -> target.about("register-section", section))
                        .orElse(target),
                work -> reader.window(work, request.premises())
                        .then(window -> reader.sheets(
                                work, request.premises(), request.section(), window.within(request.period())))
                        .then(sheets -> done(paper(work, request, sheets))));
    }

    private File paper(Work work, Request request, List<SectionSheet> sheets) {
        work.note("period", request.period().words());
        work.note(
                "entries",
                sheets.stream().mapToInt(sheet -> sheet.entries().size()).sum());
        var where = reader.where(work, request.premises());
        return new File(
                "register.pdf",
                "application/pdf",
                RegisterPaper.of(where, request.period().words(), sheets, work.now()));
    }
}
