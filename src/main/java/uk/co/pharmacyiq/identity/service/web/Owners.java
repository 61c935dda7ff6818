package uk.co.pharmacyiq.identity.service.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.ViewPeople;
import uk.co.pharmacyiq.identity.service.ServiceAccounts;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.work.Actor;

/** Who may answer for a program; and the entry of the menu. */
@Component
class Owners implements RelatedPage {

    private final ViewPeople viewPeople;

    Owners(ViewPeople viewPeople) {
        this.viewPeople = viewPeople;
    }

    /** People who work here, by name; the first fifty, and who asks. */
    List<Choice> choices(Actor.Person actor) {
        var people = switch (viewPeople.list(actor, Optional.empty())) {
            case Done<ViewPeople.Page>(var page) ->
                page.people().stream()
                        .filter(person -> !person.closed())
                        .filter(person -> !person.id().equals(actor.id()))
                        .map(person -> new Choice(person.id().toString(), person.displayName(), false));
            case Refused<ViewPeople.Page> _ -> Stream.<Choice>empty();
        };
        return Stream.concat(Stream.of(new Choice(actor.id().toString(), actor.displayName(), true)), people)
                .toList();
    }

    @Override
    public String beside() {
        return "/people";
    }

    @Override
    public String label() {
        return "Programs";
    }

    @Override
    public String path() {
        return ServiceAccountsController.PATH;
    }

    @Override
    public String permission() {
        return ServiceAccounts.PERMISSION;
    }
}
