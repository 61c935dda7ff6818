package uk.co.pharmacyiq.controlled.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.ViewRegister;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.LondonTime;

/** The sections of a register, in a part for each class of drug. */
record SectionsPage(PremisesId premises, ViewRegister.Listing listing) {

    List<Section> sections() {
        return listing.sections();
    }

    List<ViewRegister.Flag> flags(Section section) {
        return listing.flags().getOrDefault(section.id(), List.of());
    }

    String href(ViewRegister.Flag flag) {
        return "/premises/" + premises + flag.path();
    }

    /** The parts, by class. */
    Map<String, List<Section>> parts() {
        return sections().stream()
                .collect(Collectors.groupingBy(
                        section -> section.line().drugClass(), TreeMap::new, Collectors.toList()));
    }

    String href(Section section) {
        return "/premises/" + premises + "/controlled/sections/" + section.id();
    }

    String opening() {
        return "/premises/" + premises + "/controlled/opening";
    }

    String balance(Section section) {
        return section.amount(section.balance());
    }

    String lastEntry(Section section) {
        return section.lastEntered().map(LondonTime::time).orElse("None yet");
    }

    /** Sections with entries that were written later than the day after. */
    List<Section> late() {
        return sections().stream().filter(section -> section.late() > 0).toList();
    }
}
