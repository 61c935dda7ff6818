package uk.co.pharmacyiq.medicines;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.medicines.FindMedicines.Entry;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows one pack: its siblings of the same virtual product, its schedules with dates, what releases changed. */
@Service
public class ViewMedicine {

    public static final String PERMISSION = FindMedicines.PERMISSION;

    /** Its name on the record. */
    public static final String ACT = "MEDICINE_VIEW";

    private static final Action<Medicine> ACTION = Action.looks(ACT, PERMISSION, Action.Scope.ANYWHERE, Medicine.class);

    private static final int MOST_SIBLINGS = 200;

    /**
     * A schedule with its dates.
     *
     * @param source {@code dmd}, {@code rule}, or {@code decision} of the organisation's pharmacist
     * @param basis the dm+d category, the rules that decided, or the pharmacist's reason
     */
    public record DatedSchedule(
            LocalDate since, Optional<LocalDate> until, ControlledSchedule schedule, String source, String basis) {}

    /** What a release changed: kind, and the value before and after. */
    public record Change(LocalDate day, String kind, String before, String after) {}

    /** One pack and what surrounds it. */
    public record Medicine(Entry entry, List<Entry> siblings, List<DatedSchedule> schedules, List<Change> changes) {}

    private final UseCases useCases;
    private final PackStore packs;
    private final ScheduleStore schedules;

    ViewMedicine(UseCases useCases, PackStore packs, ScheduleStore schedules) {
        this.useCases = useCases;
        this.packs = packs;
        this.schedules = schedules;
    }

    /** For a person: authorised and recorded here. */
    public Outcome<Medicine> view(Actor actor, DmdCode code) {
        return useCases.perform(actor, ACTION, Target.of("product", code), work -> {
            var found = packs.entries(work, code);
            if (found.isEmpty()) {
                return refused(MedicinesRefusal.Plain.MEDICINE_UNKNOWN);
            }
            var entry = found.getFirst();
            var pack = entry.pack();
            var siblings = packs.ofProduct(work, pack.vmpCode(), MOST_SIBLINGS).stream()
                    .filter(other -> !other.pack().code().equals(pack.code()))
                    .toList();
            return done(new Medicine(
                    entry, siblings, schedules.dated(work, pack.vmpCode()), packs.changes(work, pack.code())));
        });
    }
}
