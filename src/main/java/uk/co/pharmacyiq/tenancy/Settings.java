package uk.co.pharmacyiq.tenancy;

import java.time.LocalTime;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.work.Work;

/** What the organisation at work has set, for other modules within work under way. */
@Component
public class Settings {

    private final SettingStore settings;

    Settings(SettingStore settings) {
        this.settings = settings;
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
