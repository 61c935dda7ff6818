package uk.co.pharmacyiq.tenancy.local;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.tenancy.SettingAt;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.tenancy.TenancyRefusal;
import uk.co.pharmacyiq.tenancy.ViewSettings;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Gives one premises a value of its own at once, where head office leaves that to them. */
@Service
public class ChangeLocalSetting implements TwoPersonAct<ChangeLocalSetting.Request> {

    public static final String PERMISSION = LocalSettings.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "PREMISES_SETTING_CHANGE";

    private static final Action<Changed> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Changed.class)
            .afterProof();

    /** Where, which setting, the value as typed, and why. */
    public record Request(PremisesId premises, String name, String value, String why) {}

    /** What holds at the premises now. */
    public record Changed(String name, String value) {}

    private final UseCases useCases;
    private final ViewSettings declared;
    private final Settings settings;

    ChangeLocalSetting(UseCases useCases, ViewSettings declared, Settings settings) {
        this.useCases = useCases;
        this.declared = declared;
        this.settings = settings;
    }

    public Outcome<Changed> change(Actor actor, Request request) {
        var target = declared.target(request.name());
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about(target.type(), target.id()),
                work -> look(work, request)
                        .then(before -> before.setting().grave()
                                ? Outcome.<Changed>refused(SecondPerson.Awaited.of(
                                        this,
                                        request,
                                        "Change the setting “"
                                                + before.setting().title() + "” of one premises from "
                                                + before.shown() + " to "
                                                + before.setting().shown(request.value()) + ", because: "
                                                + request.why()))
                                : write(work, before, request)));
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
        return look(work, asked).then(before -> write(work, before, asked));
    }

    /** What holds there now, where it may be changed and the value is one. */
    private Outcome<SettingAt> look(Work work, Request request) {
        return declared.local(request.name()).then(setting -> {
            var now = settings.at(work, setting, request.premises(), work.now());
            return now.locked()
                    ? refused(TenancyRefusal.SETTING_LOCKED)
                    : setting.take(request.value()).then(_ -> done(now));
        });
    }

    private Outcome<Changed> write(Work work, SettingAt before, Request request) {
        var setting = before.setting();
        var value = setting.read(request.value()).orElseThrow();
        settings.give(
                work,
                request.premises(),
                new Settings.Given(setting.name(), value, work.now(), false, false, request.why()));
        work.note("setting", setting.title());
        work.note("value.before", before.shown());
        work.note("value.after", setting.shown(value));
        work.note("reason", request.why());
        return done(new Changed(setting.name(), value));
    }
}
