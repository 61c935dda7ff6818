package uk.co.pharmacyiq.tenancy;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows what an organisation has set, and what it had set before. */
@Service
public class ViewSettings {

    public static final String PERMISSION = "organisation.settings";

    private static final Action<Listing> LIST =
            Action.looks("SETTINGS_LIST", PERMISSION, Action.Scope.ORGANISATION, Listing.class);

    private static final Action<History> VIEW =
            Action.looks("SETTING_VIEW", PERMISSION, Action.Scope.ORGANISATION, History.class);

    private static final Action<Reach> VIEW_AT =
            Action.looks("SETTINGS_PUSH_VIEW", PERMISSION, Action.Scope.ORGANISATION, Reach.class);

    /** A value that was set: from when it holds, by whom and when it was set, and by which entry of the record. */
    public record Dated(String value, Instant from, PersonId by, Instant at, UUID event) {}

    /** A setting and the value that holds now. */
    public record Now(Setting setting, String value) {}

    /** All settings, by title. */
    public record Listing(List<Now> settings) {}

    /** One setting with all values it had, newest first, and the names of those who set them. */
    public record History(Now now, Instant at, List<Dated> values, Map<PersonId, String> people) {}

    /** One setting that premises may have for themselves, and all premises of the organisation. */
    public record Reach(Now now, List<Premises> premises) {}

    private final UseCases useCases;
    private final ObjectProvider<Setting> declared;
    private final SettingStore settings;
    private final PeopleNames people;
    private final OrganisationStore organisations;

    ViewSettings(
            UseCases useCases,
            ObjectProvider<Setting> declared,
            SettingStore settings,
            PeopleNames people,
            OrganisationStore organisations) {
        this.useCases = useCases;
        this.declared = declared;
        this.settings = settings;
        this.people = people;
        this.organisations = organisations;
    }

    public Outcome<Listing> list(Actor actor) {
        return useCases.perform(
                actor,
                LIST,
                Target.none(),
                work -> done(new Listing(declared.stream()
                        .map(setting -> now(work, setting))
                        .sorted(Comparator.comparing(now -> now.setting().title()))
                        .toList())));
    }

    public Outcome<History> view(Actor actor, String name) {
        return useCases.perform(
                actor,
                VIEW,
                target(name),
                work -> find(name)
                        .<Outcome<History>>map(setting -> done(new History(
                                now(work, setting), work.now(), settings.history(work, name), people.names(work))))
                        .orElseGet(() -> refused(TenancyRefusal.SETTING_UNKNOWN)));
    }

    /** A setting by its name that premises may have a value of their own for. */
    public Outcome<Setting> local(String name) {
        return find(name)
                .<Outcome<Setting>>map(
                        setting -> setting.local() ? done(setting) : refused(TenancyRefusal.SETTING_FOR_ALL))
                .orElseGet(() -> refused(TenancyRefusal.SETTING_UNKNOWN));
    }

    /** A setting that may differ between premises, and the premises it may be set at. */
    public Outcome<Reach> atPremises(Actor actor, String name) {
        return useCases.perform(
                actor,
                VIEW_AT,
                target(name),
                work -> local(name).then(setting -> done(new Reach(now(work, setting), organisations.premises(work)))));
    }

    /** A setting by its name. */
    public Optional<Setting> find(String name) {
        return declared.stream().filter(setting -> setting.name().equals(name)).findFirst();
    }

    /** Names that nobody declared may be anything: they do not go on the record. */
    public Target target(String name) {
        return find(name).isPresent() ? Target.of("setting", name) : Target.none();
    }

    private Now now(Work work, Setting setting) {
        return new Now(setting, settings.value(work, setting.name()).orElse(setting.usual()));
    }
}
