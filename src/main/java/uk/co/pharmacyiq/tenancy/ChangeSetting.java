package uk.co.pharmacyiq.tenancy;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Sets a value, from now on or from a day to come. */
@Service
public class ChangeSetting implements TwoPersonAct<ChangeSetting.Request> {

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
                        .map(setting ->
                                setting.grave() && setting.read(request.value()).isPresent()
                                        ? Outcome.<ViewSettings.Now>refused(waiting(work, setting, request))
                                        : change(work, setting, request))
                        .orElseGet(() -> refused(TenancyRefusal.SETTING_UNKNOWN)));
    }

    @Override
    public Action<?> action() {
        return ACTION;
    }

    @Override
    public Class<Request> asked() {
        return Request.class;
    }

    @Override
    public Outcome<?> carryOut(Work work, Request asked) {
        return declared.find(asked.name())
                .map(setting -> change(work, setting, asked))
                .orElseGet(() -> refused(TenancyRefusal.SETTING_UNKNOWN));
    }

    private Refusal waiting(Work work, Setting setting, Request request) {
        var before = settings.value(work, setting.name()).orElse(setting.usual());
        return SecondPerson.Awaited.of(
                this,
                request,
                "Change the setting “" + setting.title() + "” from " + setting.shown(before) + " to "
                        + setting.shown(request.value()));
    }

    private Outcome<ViewSettings.Now> change(Work work, Setting setting, Request request) {
        var value = setting.read(request.value());
        if (value.isEmpty()) {
            return refused(new Setting.NoValue(setting.rule()));
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
