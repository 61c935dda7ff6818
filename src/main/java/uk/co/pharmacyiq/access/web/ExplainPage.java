package uk.co.pharmacyiq.access.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.co.pharmacyiq.access.Permissions;
import uk.co.pharmacyiq.access.RoleGrant;
import uk.co.pharmacyiq.access.explain.ExplainRights;
import uk.co.pharmacyiq.access.explain.Explanation;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Action;

/** A question about rights, and its answer: of one person, or of everybody. */
record ExplainPage(
        ExplainRights.Asking asking,
        List<Action<?>> acts,
        Chosen chosen,
        Optional<Explanation> answer,
        Optional<ExplainRights.Holders> holders) {

    /** What was chosen in the form. */
    record Chosen(String person, String act, String premises) {}

    List<Choice> people() {
        return choices("Everybody", asking.people(), chosen.person());
    }

    List<Choice> premises() {
        return choices("No premises in particular", asking.premises(), chosen.premises());
    }

    private static List<Choice> choices(String none, Map<?, String> named, String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", none, chosen.isEmpty()));
        named.entrySet().stream()
                .map(each -> new Choice(
                        each.getKey().toString(),
                        each.getValue(),
                        each.getKey().toString().equals(chosen)))
                .sorted(Comparator.comparing(Choice::label))
                .forEach(choices::add);
        return choices;
    }

    List<Choice> actions() {
        return Stream.concat(
                        Stream.of(new Choice("", "Choose", chosen.act().isEmpty())),
                        acts.stream()
                                .map(act -> new Choice(
                                        act.name(), words(act), act.name().equals(chosen.act())))
                                .sorted(Comparator.comparing(Choice::label)))
                .toList();
    }

    /** {@code Give stock out (stock issue)}. */
    static String words(Action<?> act) {
        var words = Permissions.words(act.permission());
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1) + " ("
                + act.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }

    String where() {
        return asking.premises().entrySet().stream()
                .filter(each -> each.getKey().toString().equals(chosen.premises()))
                .map(each -> " at " + each.getValue())
                .findFirst()
                .orElse("");
    }

    String where(RoleGrant grant) {
        return grant.premises()
                .map(id -> asking.premises().getOrDefault(id, "other premises"))
                .orElse("the whole organisation");
    }

    String given(RoleGrant grant) {
        return grant.given()
                .map(given -> "given by "
                        + PersonId.parse(given.by())
                                .map(id -> asking.people().getOrDefault(id, "somebody"))
                                .orElse("the operator")
                        + " on " + LondonTime.time(given.at())
                        + (given.reason().isEmpty() ? "" : ": " + given.reason()))
                .orElse("");
    }

    String event(RoleGrant grant) {
        return grant.given().map(given -> given.event().toString()).orElse("");
    }

    String days(RoleGrant grant) {
        return grant.days().first().map(day -> ", from " + LondonTime.date(day)).orElse("")
                + grant.days()
                        .last()
                        .map(day -> ", until " + LondonTime.date(day))
                        .orElse("");
    }

    String version(RoleGrant grant) {
        return grant.role().version() == 0
                ? "as shipped"
                : "version " + grant.role().version();
    }
}
