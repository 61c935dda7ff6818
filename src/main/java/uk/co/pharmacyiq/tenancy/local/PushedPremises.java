package uk.co.pharmacyiq.tenancy.local;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.SettingAt;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.tenancy.TenancyRefusal;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Work;

/** Finds the premises head office means, and what would become of each. */
@Component
class PushedPremises {

    private final Organisations organisations;
    private final Settings settings;
    private final PeopleNames people;

    PushedPremises(Organisations organisations, Settings settings, PeopleNames people) {
        this.organisations = organisations;
        this.settings = settings;
        this.people = people;
    }

    Outcome<PushPreview> preview(Work work, Setting setting, String value, PushSetting.Request request) {
        var from = request.from().filter(work.now()::isBefore).orElse(work.now());
        return meant(work, request.reach())
                .<Outcome<PushPreview>>map(premises -> done(new PushPreview(
                        setting,
                        value,
                        request.locked(),
                        premises.stream()
                                .map(one -> {
                                    var then = settings.at(work, setting, one.id(), from);
                                    return new PushPreview.Row(
                                            one,
                                            settings.at(work, setting, one.id(), work.now()),
                                            then,
                                            fate(then, value, request));
                                })
                                .toList(),
                        people.names(work))))
                .orElseGet(() -> refused(TenancyRefusal.PREMISES_UNKNOWN));
    }

    /** Empty where one of them is none of the organisation's, or none is named. */
    private Optional<List<Premises>> meant(Work work, PushSetting.Reach reach) {
        var all = organisations.view(work).premises();
        if (reach.all()) {
            return Optional.of(all);
        }
        var wanted = new HashSet<>(reach.premises());
        var chosen =
                all.stream().filter(one -> wanted.contains(one.id().value())).toList();
        return Optional.of(chosen).filter(found -> !found.isEmpty() && found.size() == wanted.size());
    }

    private static PushPreview.Fate fate(SettingAt then, String value, PushSetting.Request request) {
        if (then.value().equals(value) && then.locked() == request.locked()) {
            return PushPreview.Fate.STAYS;
        }
        return request.reach().keepOwn() && then.source() == SettingAt.Source.PREMISES
                ? PushPreview.Fate.KEEPS
                : PushPreview.Fate.CHANGES;
    }
}
