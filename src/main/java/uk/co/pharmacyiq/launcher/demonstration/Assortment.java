package uk.co.pharmacyiq.launcher.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.medicines.FindMedicines;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.work.Actor;

/** What a small pharmacy keeps, chosen from the demonstration catalogue by searching it. */
@Component
@Lazy
class Assortment {

    /** In an order in which what is dispensed most comes first. */
    private static final List<String> KEPT = List.of(
            "paracetamol 500mg tablets",
            "amoxicillin 500mg",
            "atorvastatin 20mg",
            "amlodipine 5mg",
            "metformin 500mg",
            "omeprazole 20mg",
            "salbutamol",
            "levothyroxine 25",
            "ramipril",
            "bisoprolol",
            "sertraline",
            "lansoprazole",
            "flucloxacillin",
            "co-codamol 30mg",
            "ibuprofen 400mg",
            "atorvastatin 40mg",
            "simvastatin",
            "furosemide",
            "citalopram",
            "amitriptyline",
            "prednisolone",
            "bendroflumethiazide",
            "apixaban",
            "warfarin",
            "gliclazide",
            "doxycycline",
            "trimethoprim",
            "cetirizine",
            "beclometasone",
            "mirtazapine",
            "folic acid",
            "lactulose",
            "hypromellose",
            "insulin glargine",
            "insulin aspart",
            "latanoprost",
            "semaglutide",
            "influenza vaccine",
            "morphine 10mg",
            "oxycodone 5mg modified",
            "fentanyl",
            "methadone",
            "diazepam 2mg",
            "zopiclone",
            "pregabalin");

    private static final List<String> COLD = List.of("insulin", "semaglutide", "vaccine", "latanoprost");

    private final FindMedicines findMedicines;

    Assortment(FindMedicines findMedicines) {
        this.findMedicines = findMedicines;
    }

    /** One pack of each medicine kept; which maker's, chance decides. */
    List<Pack> choose(Actor.Person actor, Random random) {
        var chosen = new ArrayList<Pack>();
        for (var medicine : KEPT) {
            var found = Expected.done(findMedicines.find(actor, FindMedicines.Request.of(medicine)));
            if (found.packs().isEmpty()) {
                throw new IllegalStateException("the demonstration catalogue has no " + medicine);
            }
            chosen.add(found.packs().get(random.nextInt(found.packs().size())).pack());
        }
        return chosen;
    }

    /** Where a pack is kept. */
    static PlaceKind kindOfPlace(Pack pack) {
        if (pack.schedule().safeCustody()) {
            return PlaceKind.CD_CABINET;
        }
        var name = pack.vmpName().toLowerCase(Locale.ROOT);
        return COLD.stream().anyMatch(name::contains) ? PlaceKind.FRIDGE : PlaceKind.SHELF;
    }
}
