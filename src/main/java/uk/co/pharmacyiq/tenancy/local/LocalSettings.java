package uk.co.pharmacyiq.tenancy.local;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.SettingAt;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows what one premises is set to, where each value comes from, and what head office holds fast. */
@Service
public class LocalSettings {

    public static final String PERMISSION = "premises.settings";

    private static final Action<Listing> LIST =
            Action.looks("PREMISES_SETTINGS_LIST", PERMISSION, Action.Scope.PREMISES, Listing.class);

    /** All settings that premises may have for themselves, by title, and the names of those who gave them values. */
    public record Listing(List<SettingAt> settings, Map<PersonId, String> people) {}

    private final UseCases useCases;
    private final ObjectProvider<Setting> declared;
    private final Settings settings;
    private final PeopleNames people;

    LocalSettings(UseCases useCases, ObjectProvider<Setting> declared, Settings settings, PeopleNames people) {
        this.useCases = useCases;
        this.declared = declared;
        this.settings = settings;
        this.people = people;
    }

    public Outcome<Listing> list(Actor actor, PremisesId premises) {
        return useCases.perform(
                actor,
                LIST,
                Target.at(premises),
                work -> done(new Listing(
                        declared.stream()
                                .filter(Setting::local)
                                .map(setting -> settings.at(work, setting, premises, work.now()))
                                .sorted(Comparator.comparing(
                                        one -> one.setting().title()))
                                .toList(),
                        people.names(work))));
    }
}
