package uk.co.pharmacyiq.controlled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What heads a page of the register: the drug, its strength and its form, in the part for its class. Read from the name of
 * the virtual product, which dm+d builds as "ingredient strength form", ingredients parted by {@code " / "}. Brands are of
 * one virtual product and share a page; salts of a drug share one too.
 *
 * @param drugClass the drug that a part of the register is kept for, its salts and stereoisomers being of the same class
 *     (regulation 19(1)(c)): {@code Amfetamine} for dexamfetamine
 * @param drug the drug without its salt: {@code Morphine}, {@code Oxycodone / Naloxone}
 * @param strength {@code 10mg}, {@code 10mg/5ml}, {@code 20mg / 10mg}; empty where the product has none, such as a powder
 * @param form {@code modified-release tablets}
 */
public record DrugLine(String drugClass, String drug, String strength, String form) {

    private static final Pattern STRENGTH = Pattern.compile(
            "\\s([0-9][0-9.,]*\\s?(?:%|[a-z]+)(?:/[0-9.,]*\\s?[a-z]+)?(?:\\s\\([0-9.,]+%\\))?)(?=\\s|$)",
            Pattern.CASE_INSENSITIVE);

    /** Reads the name of a virtual product. */
    public static DrugLine of(String vmpName) {
        var parts = List.of(vmpName.strip().replaceAll("\\s+", " ").split(" / "));
        var drugs = new ArrayList<String>();
        var strengths = new ArrayList<String>();
        var form = "";
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            var found = STRENGTH.matcher(parts.get(i));
            if (found.find()) {
                drugs.add(parts.get(i).substring(0, found.start()));
                strengths.add(found.group(1));
                form = last ? parts.get(i).substring(found.end()).strip() : form;
            } else {
                int cut = last ? parts.get(i).lastIndexOf(' ') : -1;
                drugs.add(cut < 0 ? parts.get(i) : parts.get(i).substring(0, cut));
                form = cut < 0 ? form : parts.get(i).substring(cut + 1);
            }
        }
        var named = drugs.stream().map(DrugClasses::withoutSalt).toList();
        return new DrugLine(DrugClasses.classOf(named), String.join(" / ", named), String.join(" / ", strengths), form);
    }

    /** As it stands at the head of each display and printout: {@code Morphine 10mg modified-release tablets}. */
    public String title() {
        return String.join(" ", List.of(drug, strength, form))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Which drugs are of one class: a drug with its salts and its stereoisomers. */
    private static final class DrugClasses {

        private static final Set<String> SALTS = Set.of(
                "acetate",
                "anhydrous",
                "besilate",
                "bitartrate",
                "bromide",
                "calcium",
                "citrate",
                "dihydrochloride",
                "dimesilate",
                "fumarate",
                "hydrobromide",
                "hydrochloride",
                "maleate",
                "mesilate",
                "monohydrate",
                "nitrate",
                "pamoate",
                "pentahydrate",
                "phosphate",
                "potassium",
                "resinate",
                "sodium",
                "succinate",
                "sulfate",
                "sulphate",
                "tartrate",
                "trihydrate");

        private static final Map<String, String> STEREOISOMERS = Map.of(
                "dexamfetamine", "Amfetamine",
                "dexamphetamine", "Amfetamine",
                "levamfetamine", "Amfetamine",
                "esketamine", "Ketamine",
                "levomethadone", "Methadone",
                "dexmethylphenidate", "Methylphenidate");

        /** What is no controlled drug of schedule 2 by itself, and stands beside one in combined products. */
        private static final Set<String> COMPANIONS = Set.of(
                "bupivacaine",
                "levobupivacaine",
                "ropivacaine",
                "naloxone",
                "promethazine",
                "cyclizine",
                "midazolam",
                "atropine",
                "haloperidol",
                "droperidol",
                "paracetamol",
                "aspirin",
                "amobarbital",
                "cannabidiol");

        private DrugClasses() {}

        /** {@code Morphine} for {@code Morphine sulfate}; what begins a name is never its salt. */
        static String withoutSalt(String drug) {
            var words = drug.strip().split(" ");
            int end = words.length;
            while (end > 1 && SALTS.contains(words[end - 1].toLowerCase(Locale.ROOT))) {
                end--;
            }
            return String.join(" ", Arrays.asList(words).subList(0, end));
        }

        /** The class of a product: that of its first ingredient that is more than a companion. */
        static String classOf(List<String> drugs) {
            var main = drugs.stream()
                    .filter(drug -> !COMPANIONS.contains(drug.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(drugs.getFirst());
            return STEREOISOMERS.getOrDefault(main.toLowerCase(Locale.ROOT), main);
        }
    }
}
