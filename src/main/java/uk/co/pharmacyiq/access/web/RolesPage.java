package uk.co.pharmacyiq.access.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.co.pharmacyiq.access.Permissions;
import uk.co.pharmacyiq.access.RoleGrant;
import uk.co.pharmacyiq.access.ViewGrants;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** One person's roles, what they may do by them in words, and the form that gives another. */
record RolesPage(
        ViewGrants.View view,
        Map<PremisesId, String> premises,
        boolean mayGive,
        Fields typed,
        List<FieldError> errors) {

    /** What one person may do at one place, area by area. */
    record Place(String name, List<Area> areas) {}

    /** What one person may do of one kind. */
    record Area(String name, List<String> words) {}

    String path() {
        return "/people/" + view.person() + "/roles";
    }

    /** Where a role is held, in words. */
    String where(RoleGrant grant) {
        return grant.premises()
                .map(id -> premises.getOrDefault(id, "Premises unknown"))
                .orElse("The whole organisation");
    }

    /** For how long, in words. */
    String days(RoleGrant grant) {
        var first = grant.days().first().map(LondonTime::date);
        var last = grant.days().last().map(LondonTime::date);
        if (first.isPresent() && first.equals(last)) {
            return first.get() + " only";
        }
        return first.map(day -> "From " + day + (last.isPresent() ? " " : ""))
                        .orElse(last.isPresent() ? "" : "Until taken")
                + last.map(day -> (first.isPresent() ? "to " : "Until ") + day).orElse("");
    }

    /** What is special about it today. */
    String state(RoleGrant grant) {
        LocalDate today = view.today();
        return grant.days().begun(today) ? grant.days().over(today) ? "Over" : "Holds" : "Begins later";
    }

    String kind(RoleGrant grant) {
        return grant.holds(view.today()) ? "ok" : "neutral";
    }

    /** Who gave it, when and why. */
    String given(RoleGrant grant) {
        return grant.given()
                .map(given -> giver(given.by()) + ", " + LondonTime.time(given.at())
                        + (given.reason().isEmpty() ? "" : ": " + given.reason()))
                .orElse("");
    }

    private String giver(String by) {
        return PersonId.parse(by)
                .map(id -> view.names().getOrDefault(id, "Somebody"))
                .orElse("The operator");
    }

    /** What the person may do now, in words, by place. */
    List<Place> rights() {
        var held = view.rights().held();
        var local = held.at().entrySet().stream()
                .map(each ->
                        place(premises.getOrDefault(each.getKey(), "Premises unknown"), List.copyOf(each.getValue())))
                .sorted(Comparator.comparing(Place::name));
        return Stream.concat(Stream.of(place("In the whole organisation", List.copyOf(held.everywhere()))), local)
                .filter(place -> !place.areas().isEmpty())
                .toList();
    }

    private static Place place(String name, List<String> permissions) {
        return new Place(
                name,
                Permissions.areas().stream()
                        .map(area -> new Area(
                                area.name(),
                                area.permissions().stream()
                                        .filter(permissions::contains)
                                        .map(Permissions::words)
                                        .toList()))
                        .filter(area -> !area.words().isEmpty())
                        .toList());
    }

    List<Choice> roles() {
        var chosen = Optional.ofNullable(typed.text("role")).orElse("");
        return Stream.concat(
                        Stream.of(new Choice("", "Choose", chosen.isEmpty())),
                        view.roles().stream()
                                .map(role -> new Choice(
                                        role.code(), role.title(), role.code().equals(chosen))))
                .toList();
    }

    List<Choice> places() {
        var chosen = Optional.ofNullable(typed.text("premises")).orElse("");
        var named = premises.entrySet().stream()
                .map(each -> new Choice(
                        each.getKey().toString(),
                        each.getValue(),
                        each.getKey().toString().equals(chosen)))
                .sorted(Comparator.comparing(Choice::label));
        return Stream.concat(Stream.of(new Choice("", "The whole organisation", chosen.isEmpty())), named)
                .toList();
    }
}
