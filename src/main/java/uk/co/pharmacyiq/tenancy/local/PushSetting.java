package uk.co.pharmacyiq.tenancy.local;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.tenancy.TenancyRefusal;
import uk.co.pharmacyiq.tenancy.ViewSettings;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Sets one thing at many premises from head office, in one act, after looking at what that would change. */
@Service
public class PushSetting implements TwoPersonAct<PushSetting.Request> {

    public static final String PERMISSION = ViewSettings.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "SETTINGS_PUSH";

    /** The name of the look before it. */
    public static final String CHECK_ACT = "SETTINGS_PUSH_CHECK";

    private static final Action<PushPreview> CHECK =
            Action.looks(CHECK_ACT, PERMISSION, Action.Scope.ORGANISATION, PushPreview.class);

    private static final Action<Pushed> ACTION = Action.changes(
                    ACT, PERMISSION, Action.Scope.ORGANISATION, Pushed.class)
            .afterProof();

    /**
     * What head office wants set.
     *
     * @param from from when it holds; at once where nothing is said
     * @param locked whether premises may not change it
     * @param seen what the preview was known by
     */
    public record Request(
            String name, String value, Optional<Instant> from, boolean locked, Reach reach, String why, String seen) {}

    /**
     * At which premises.
     *
     * @param all at every one; then none is named
     * @param keepOwn whether those that decided for themselves keep what they have
     */
    public record Reach(boolean all, List<UUID> premises, boolean keepOwn) {}

    /** At how many premises it was set, how many kept their own value, and how many had it already. */
    public record Pushed(int changed, int kept, int same) {}

    private final UseCases useCases;
    private final ViewSettings declared;
    private final PushedPremises premises;
    private final Settings settings;

    PushSetting(UseCases useCases, ViewSettings declared, PushedPremises premises, Settings settings) {
        this.useCases = useCases;
        this.declared = declared;
        this.premises = premises;
        this.settings = settings;
    }

    /** What it would change, premises by premises. */
    public Outcome<PushPreview> preview(Actor actor, Request request) {
        return useCases.perform(actor, CHECK, declared.target(request.name()), work -> look(work, request));
    }

    /** Sets it, where that still does what the preview said. */
    public Outcome<Pushed> push(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                declared.target(request.name()),
                work -> look(work, request).then(preview -> {
                    if (!preview.seen().equals(request.seen())) {
                        return refused(TenancyRefusal.SETTINGS_MOVED);
                    }
                    return preview.setting().grave()
                            ? Outcome.<Pushed>refused(
                                    SecondPerson.Awaited.of(this, request, preview.summary(request.why())))
                            : write(work, preview, request);
                }));
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
        return look(work, asked).then(preview -> write(work, preview, asked));
    }

    private Outcome<PushPreview> look(Work work, Request request) {
        return declared.local(request.name())
                .then(setting ->
                        setting.take(request.value()).then(value -> premises.preview(work, setting, value, request)));
    }

    private Outcome<Pushed> write(Work work, PushPreview preview, Request request) {
        var setting = preview.setting();
        var from = request.from().filter(work.now()::isBefore);
        var added = new Settings.Given(
                setting.name(), preview.value(), from.orElse(work.now()), true, request.locked(), request.why());
        preview.changing().forEach(row -> settings.give(work, row.premises().id(), added));
        var pushed = new Pushed(
                preview.changing().size(),
                preview.count(PushPreview.Fate.KEEPS),
                preview.count(PushPreview.Fate.STAYS));
        work.note("setting", setting.title());
        work.note("value.after", setting.shown(preview.value()));
        work.note("premises.changed", pushed.changed());
        if (pushed.kept() > 0) {
            work.note("premises.kept", pushed.kept());
        }
        work.note("premises", preview.names());
        work.note("locked", request.locked());
        work.note("reason", request.why());
        from.ifPresent(moment -> work.note("from", moment));
        return done(pushed);
    }
}
