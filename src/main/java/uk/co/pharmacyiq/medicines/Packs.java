package uk.co.pharmacyiq.medicines;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** The packs of the catalogue, for other modules within work under way. */
@Service
public class Packs {

    /**
     * What the catalogue says one pack costs; dm+d tells prices to the penny, without discounts.
     *
     * @param indicativePence the supplier's list price of the actual pack
     * @param tariffPence what the Drug Tariff pays for such a pack
     * @param tariff the Drug Tariff's category; empty where it lists none
     */
    public record Price(Optional<Long> indicativePence, Optional<Long> tariffPence, String tariff) {

        /** What a pack is worth for ranking and limits: the list price, else the tariff's. */
        public Optional<Long> pence() {
            return indicativePence.isPresent() ? indicativePence : tariffPence;
        }
    }

    private final PackStore packs;
    private final ScheduleStore schedules;

    Packs(PackStore packs, ScheduleStore schedules) {
        this.packs = packs;
        this.schedules = schedules;
    }

    /** The pack with this code; of a code that was replaced, the pack that carries on. */
    public Optional<Pack> byCode(Work work, DmdCode code) {
        return Optional.ofNullable(byCodes(work, List.of(code)).get(code));
    }

    /** Packs by the codes asked for, also those that were replaced; unknown codes are left out. */
    public Map<DmdCode, Pack> byCodes(Work work, Collection<DmdCode> codes) {
        return packs.byCodes(work, codes);
    }

    /** The barcodes that stand on a pack today. */
    public List<Gtin> gtins(Work work, DmdCode code) {
        return packs.entries(work, code).stream()
                .flatMap(entry -> entry.gtins().stream())
                .toList();
    }

    /** Prices by the codes asked for; packs the catalogue does not know are left out. */
    public Map<DmdCode, Price> prices(Work work, Collection<DmdCode> codes) {
        return packs.prices(work, codes);
    }

    /** The packs a barcode stands on, those it stands on today first; it may be none, and more than one. */
    public List<Pack> byGtin(Work work, Gtin gtin) {
        return packs.byGtin(work, gtin);
    }

    /** The schedule of a virtual product as it held on a day for the organisation at work (CD-01). */
    public ControlledSchedule scheduleOn(Work work, DmdCode vmpCode, LocalDate day) {
        return schedules.heldOn(work, vmpCode, day);
    }

    /**
     * What somebody who buys a pack must know.
     *
     * @param code as it stands today
     * @param pack the virtual pack that the Drug Tariff prices (dm+d: VMPP)
     * @param generic the name of the virtual product
     * @param gone whether it is no longer made or listed
     */
    public record Terms(
            DmdCode code,
            String name,
            DmdCode pack,
            String generic,
            Quantity size,
            String unit,
            Price price,
            boolean gone) {}

    /** Terms by the codes asked for, also those that were replaced; unknown codes are left out. */
    public Map<DmdCode, Terms> terms(Work work, Collection<DmdCode> codes) {
        return packs.terms(work, codes);
    }
}
