package uk.co.pharmacyiq.inventory.counting.web;

import java.util.List;
import uk.co.pharmacyiq.inventory.counting.CyclePlan;
import uk.co.pharmacyiq.inventory.counting.PlanCounts;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.LondonTime;

/** What is due to be counted, place by place. */
record PlanPage(PremisesId premises, PlanCounts.View view, List<FieldError> errors) {

    private static final int SHOWN = 10;

    String path(String rest) {
        return "/premises/" + premises + "/" + rest;
    }

    /** Places where something lies. */
    List<PlanCounts.AtPlace> places() {
        return view.places().stream().filter(at -> !at.plan().lines().isEmpty()).toList();
    }

    List<CyclePlan.Due> due(PlanCounts.AtPlace at) {
        return at.plan().lines().stream()
                .filter(line -> line.dueOn(view.today()))
                .toList();
    }

    /** The most pressing; the rest stands in the number. */
    List<CyclePlan.Due> first(PlanCounts.AtPlace at) {
        return due(at).stream().limit(SHOWN).toList();
    }

    /** How many are due, and how many there are. */
    String said(PlanCounts.AtPlace at) {
        int due = due(at).size();
        int all = at.plan().lines().size();
        var next = due > 0
                ? ""
                : " Next: " + LondonTime.date(at.plan().lines().getFirst().on()) + ".";
        return due + " of " + all + (all == 1 ? " product is due." : " products are due.") + next;
    }

    List<Choice> scopes() {
        return List.of(new Choice("due", "What is due", true), new Choice("all", "All of it", false));
    }

    String day(CyclePlan.Due due) {
        return LondonTime.date(due.on());
    }

    String begun(PlanCounts.Begun begun) {
        return LondonTime.time(begun.at());
    }
}
