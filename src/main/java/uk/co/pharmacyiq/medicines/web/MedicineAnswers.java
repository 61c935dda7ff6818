package uk.co.pharmacyiq.medicines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.medicines.DecideSchedule;
import uk.co.pharmacyiq.medicines.FindMedicines;
import uk.co.pharmacyiq.medicines.ListScheduleReviews;
import uk.co.pharmacyiq.medicines.ViewMedicine;

/** How medicines look outside: plain texts and numbers, for the API and for pages alike. */
final class MedicineAnswers {

    private MedicineAnswers() {}

    /** One pack. */
    record PackRow(
            String code,
            String name,
            String productCode,
            String productName,
            String supplier,
            String packSize,
            String unit,
            String legalCategory,
            String schedule,
            String scheduleTitle,
            boolean safeCustody,
            boolean registerRequired,
            boolean discontinued,
            List<String> gtins,
            @Nullable Long pricePence) {

        static PackRow of(FindMedicines.Entry entry) {
            var pack = entry.pack();
            var schedule = pack.schedule();
            return new PackRow(
                    pack.code().value(),
                    pack.name(),
                    pack.vmpCode().value(),
                    pack.vmpName(),
                    pack.supplier(),
                    pack.packSize().toString(),
                    pack.unit(),
                    pack.legalCategory(),
                    schedule.level().name(),
                    schedule.level().title(),
                    schedule.safeCustody(),
                    schedule.registerRequired(),
                    pack.discontinued(),
                    entry.gtins().stream().map(Gtin::value).toList(),
                    entry.pricePence().orElse(null));
        }

        boolean controlled() {
            return !schedule.equals("NOT_CONTROLLED");
        }
    }

    /** A page of packs. */
    record PackRows(List<PackRow> items, @Nullable String next) {
        static PackRows of(FindMedicines.Found found) {
            return new PackRows(
                    found.packs().stream().map(PackRow::of).toList(),
                    found.next().map(DmdCode::value).orElse(null));
        }
    }

    /** A schedule with its dates; {@code until} is the first day no longer. */
    record ScheduleRow(
            String since,
            @Nullable String until,
            String schedule,
            String scheduleTitle,
            boolean safeCustody,
            String source,
            String basis) {
        static ScheduleRow of(ViewMedicine.DatedSchedule dated) {
            return new ScheduleRow(
                    dated.since().toString(),
                    dated.until().map(Object::toString).orElse(null),
                    dated.schedule().level().name(),
                    dated.schedule().level().title(),
                    dated.schedule().safeCustody(),
                    dated.source(),
                    dated.basis());
        }
    }

    /** One change a release brought. */
    record ChangeRow(String day, String kind, String before, String after) {}

    /** One pack with all that surrounds it. */
    record MedicineRow(PackRow pack, List<PackRow> siblings, List<ScheduleRow> schedules, List<ChangeRow> changes) {
        static MedicineRow of(ViewMedicine.Medicine medicine) {
            return new MedicineRow(
                    PackRow.of(medicine.entry()),
                    medicine.siblings().stream().map(PackRow::of).toList(),
                    medicine.schedules().stream().map(ScheduleRow::of).toList(),
                    medicine.changes().stream()
                            .map(each -> new ChangeRow(each.day().toString(), each.kind(), each.before(), each.after()))
                            .toList());
        }
    }

    /** A product whose schedule needs a pharmacist. */
    record ReviewRow(String product, String name, int packs) {}

    /** A page of products to review. */
    record ReviewRows(List<ReviewRow> items, @Nullable String next) {
        static ReviewRows of(ListScheduleReviews.Reviews reviews) {
            return new ReviewRows(
                    reviews.products().stream()
                            .map(each -> new ReviewRow(each.product().value(), each.name(), each.packs()))
                            .toList(),
                    reviews.next().map(DmdCode::value).orElse(null));
        }
    }

    /** A decision as it stands. */
    record DecisionRow(String decision, String product, String schedule, boolean safeCustody, String since) {
        static DecisionRow of(DecideSchedule.Decided decided) {
            return new DecisionRow(
                    decided.decision().toString(),
                    decided.product().value(),
                    decided.level().name(),
                    decided.safeCustody(),
                    decided.since().toString());
        }
    }
}
