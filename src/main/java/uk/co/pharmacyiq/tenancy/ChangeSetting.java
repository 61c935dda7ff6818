package uk.co.pharmacyiq.tenancy;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Sets a value, from now on or from a day to come. */
@Service
public class ChangeSetting {

    public static final String PERMISSION = ViewSettings.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "SETTING_CHANGE";

    private static final Action<ViewSettings.Now> ACTION = Action.changes(
                    ACT, PERMISSION, Action.Scope.ORGANISATION, ViewSettings.Now.class)
            .afterProof();

    /** Which setting, the value as typed, and from when it holds; at once where nothing is said. */
    public record Request(String name, String value, Optional<Instant> from) {}

    private final UseCases useCases;
    private final ViewSettings declared;
    private final SettingStore settings;

    ChangeSetting(UseCases useCases, ViewSettings declared, SettingStore settings) {
        this.useCases = useCases;
        this.declared = declared;
        this.settings = settings;
    }

    public Outcome<ViewSettings.Now> change(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                declared.target(request.name()),
                work -> declared.find(request.name())
                        .map(setting -> change(work, setting, request))
                        .orElseGet(() -> refused(TenancyRefusal.SETTING_UNKNOWN)));
    }

    private Outcome<ViewSettings.Now> change(Work work, Setting setting, Request request) {
        var value = setting.read(request.value());
        if (value.isEmpty()) {
            return refused(new SettingRefusal(setting.rule()));
        }
        var from = request.from().filter(work.now()::isBefore);
        var before = settings.value(work, setting.name()).orElse(setting.usual());
        settings.add(work, setting.name(), value.get(), from.orElse(work.now()));
        work.note("setting", setting.title());
        work.note("value.before", setting.shown(before));
        work.note("value.after", setting.shown(value.get()));
        from.ifPresent(moment -> work.note("from", moment));
        return done(new ViewSettings.Now(setting, from.isPresent() ? before : value.get()));
    }
}
