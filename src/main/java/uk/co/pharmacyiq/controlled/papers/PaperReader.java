package uk.co.pharmacyiq.controlled.papers;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.RegisterPages;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.controlled.papers.Admission.Window;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Work;

/** Reads what papers show, no further than whoever is at work may see. */
@Component
class PaperReader {

    private final RegisterPages pages;
    private final Organisations organisations;
    private final List<Admission> admissions;

    PaperReader(RegisterPages pages, Organisations organisations, List<Admission> admissions) {
        this.pages = pages;
        this.organisations = organisations;
        this.admissions = admissions;
    }

    /** How far whoever is at work may look at the register of premises. */
    Outcome<Window> window(Work work, PremisesId premises) {
        return switch (work.actor()) {
            case Actor.Person _, Actor.Operator _ -> done(Window.ALL);
            case Actor.Visitor _ ->
                admissions.stream()
                        .flatMap(admission -> admission.of(work, premises).stream())
                        .findFirst()
                        .<Outcome<Window>>map(Outcome::done)
                        .orElseGet(() -> refused(PapersRefusal.NOT_ON_YOUR_PASS));
        };
    }

    /** Whose register it is, as it is called. */
    SectionSheet.Where where(Work work, PremisesId premises) {
        var view = organisations.view(work);
        return new SectionSheet.Where(
                view.organisation().name(),
                view.premises().stream()
                        .filter(one -> one.id().equals(premises))
                        .map(one -> one.name() + ", " + one.address())
                        .findFirst()
                        .orElse(""));
    }

    List<Section> sections(Work work, PremisesId premises) {
        return pages.sections(work, premises);
    }

    Outcome<Section> section(Work work, PremisesId premises, SectionId section) {
        return pages.find(work, premises, section)
                .<Outcome<Section>>map(Outcome::done)
                .orElseGet(() -> refused(PapersRefusal.SECTION_UNKNOWN));
    }

    /** One section or, where none is named, all of the premises. */
    Outcome<List<SectionSheet>> sheets(Work work, PremisesId premises, Optional<SectionId> one, Window window) {
        Outcome<List<Section>> chosen = one.isEmpty()
                ? done(sections(work, premises))
                : section(work, premises, one.get()).then(section -> done(List.of(section)));
        return chosen.then(sections -> done(
                sections.stream().map(section -> sheet(work, section, window)).toList()));
    }

    /** A section with what was written in it within the window. */
    SectionSheet sheet(Work work, Section section, Window window) {
        var span = pages.written(work, section.id(), window.from(), window.until());
        return new SectionSheet(
                section,
                pages.entries(work, section.id(), span.first(), span.last()),
                pages.sworn(work, section.id(), span.first(), span.last()));
    }

    /** The numbers of what was written in a section within the window. */
    RegisterPages.Span span(Work work, SectionId section, Window window) {
        return pages.written(work, section, window.from(), window.until());
    }

    /** The event of an entry by its number, where there is such an entry. */
    Optional<UUID> eventOf(Work work, SectionId section, long number) {
        return pages.entries(work, section, number, number).stream()
                .findFirst()
                .map(entry -> entry.links().event());
    }
}
