package uk.co.pharmacyiq.patients.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.patients.NameColleagues;
import uk.co.pharmacyiq.patients.ViewHistory;
import uk.co.pharmacyiq.patients.ViewPatient;
import uk.co.pharmacyiq.patients.ViewPatient.Shown;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.PatientRefusal;
import uk.co.pharmacyiq.patients.web.FactPage.Theirs;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.LondonTime;

/** Looks at a record on behalf of a page whose own act is another: whose it is stands on every form. */
@Component
class RecordLook {

    private final PatientDesk desk;
    private final ViewPatient viewPatient;
    private final ViewHistory viewHistory;
    private final NameColleagues nameColleagues;

    RecordLook(PatientDesk desk, ViewPatient viewPatient, ViewHistory viewHistory, NameColleagues nameColleagues) {
        this.desk = desk;
        this.viewPatient = viewPatient;
        this.viewHistory = viewHistory;
        this.nameColleagues = nameColleagues;
    }

    View open(Where where, Function<Shown, View> page) {
        var here = where.here();
        return switch (viewPatient.view(here.looking(), desk.ask(here, where.patient()))) {
            case Done<Shown>(var shown) -> page.apply(shown);
            case Refused<Shown>(var no) -> desk.stopped(here, where.patient(), no);
        };
    }

    /**
     * Opens a record at one entry. Whoever may see a restricted address may also correct it; that they saw it is then on the
     * record as an act of its own.
     */
    View open(Where where, String entry, BiFunction<Shown, Entry, View> page) {
        return open(
                where,
                shown -> where.entry(shown, entry)
                        .map(stands -> page.apply(shown, stands))
                        .orElseGet(
                                () -> shown.whereaboutsHidden() && where.here().may(ViewPatient.RESTRICTED)
                                        ? openAll(where, entry, page)
                                        : desk.refused(PatientRefusal.ENTRY_UNKNOWN)));
    }

    private View openAll(Where where, String entry, BiFunction<Shown, Entry, View> page) {
        var here = where.here();
        return desk.show(
                viewPatient.viewWithWhereabouts(here.looking(), desk.ask(here, where.patient())),
                shown -> where.entry(shown, entry)
                        .map(stands -> page.apply(shown, stands))
                        .orElseGet(() -> desk.refused(PatientRefusal.ENTRY_UNKNOWN)));
    }

    /** Who works here, to choose from. */
    List<Choice> colleagues(Where where) {
        var here = where.here();
        return nameColleagues.list(here.looking(), here.premises())
                        instanceof Done<NameColleagues.Colleagues>(var colleagues)
                ? colleagues.names().entrySet().stream()
                        .map(each -> new Choice(each.getKey().toString(), each.getValue(), false))
                        .sorted(Comparator.comparing(Choice::label))
                        .toList()
                : List.of();
    }

    /** What somebody else made of an entry, and who and when. */
    Optional<Theirs> theirs(Where where, Entry entry) {
        var here = where.here();
        if (!(viewHistory.view(here.looking(), desk.ask(here, where.patient()))
                instanceof Done<ViewHistory.History>(var history))) {
            return Optional.empty();
        }
        return history.versions().stream()
                .filter(each -> each.id().equals(entry.id()))
                .reduce((first, second) -> first.version() > second.version() ? first : second)
                .map(now -> new Theirs(
                        now,
                        now.written()
                                        .author()
                                        .map(person -> history.names().getOrDefault(person, "Somebody"))
                                        .orElse("The system")
                                + " at " + LondonTime.time(now.written().recordedAt()) + ", "
                                + FactWords.small(now.written().change().title())));
    }
}
