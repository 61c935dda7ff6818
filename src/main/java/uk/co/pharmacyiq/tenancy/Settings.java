package uk.co.pharmacyiq.tenancy;

import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** What the organisation at work has set, for other modules within work under way. */
@Component
public class Settings {

    /**
     * A value for premises.
     *
     * @param from from when it holds
     * @param locked whether the premises may not change it; head office alone says so
     */
    public record Given(String name, String value, Instant from, boolean byHeadOffice, boolean locked, String why) {}

    private final SettingStore settings;
    private final PremisesSettingStore local;

    Settings(SettingStore settings, PremisesSettingStore local) {
        this.settings = settings;
        this.local = local;
    }

    public long whole(Work work, Setting setting, PremisesId premises) {
        return Long.parseLong(at(work, setting, premises));
    }

    public LocalTime time(Work work, Setting setting, PremisesId premises) {
        return LocalTime.parse(at(work, setting, premises));
    }

    /** The value that holds now at one premises, as it is stored: their own, or the organisation's. */
    public String at(Work work, Setting setting, PremisesId premises) {
        return at(work, setting, premises, work.now()).value();
    }

    /** What holds at one premises then, as far as is known now, and where it comes from. */
    public SettingAt at(Work work, Setting setting, PremisesId premises, Instant moment) {
        return local.at(work, premises, setting.name(), moment)
                .map(held -> SettingAt.own(setting, held))
                .orElseGet(() -> SettingAt.followed(setting, settings.value(work, setting.name(), moment)));
    }

    /** Gives premises a value of their own. */
    public void give(Work work, PremisesId premises, Given given) {
        local.add(work, premises, given);
    }

    public long whole(Work work, Setting setting) {
        return Long.parseLong(value(work, setting));
    }

    public LocalTime time(Work work, Setting setting) {
        return LocalTime.parse(value(work, setting));
    }

    /** Which of its choices holds, as it is stored. */
    public String choice(Work work, Setting setting) {
        return value(work, setting);
    }

    /** The words that hold, as letters say them. */
    public String text(Work work, Setting setting) {
        return value(work, setting);
    }

    /** The value that holds at this moment. */
    String value(Work work, Setting setting) {
        return settings.value(work, setting.name()).orElse(setting.usual());
    }
}
