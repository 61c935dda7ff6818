package uk.co.pharmacyiq.inventory.recall;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much an alert presses (MH-01). Deadlines are clock hours: a weekend is no excuse. Names are stored. */
public enum AlertClass {
    NATPSA("National Patient Safety Alert", Duration.ZERO),
    CLASS_1("Class 1", Duration.ZERO),
    CLASS_2("Class 2", Duration.ofDays(2)),
    CLASS_3("Class 3", Duration.ofDays(5)),
    CLASS_4("Class 4, caution in use", Duration.ofDays(5)),
    COMPANY_LED("Company-led recall", Duration.ofDays(5));

    private final String title;
    private final Duration within;

    AlertClass(String title, Duration within) {
        this.title = title;
        this.within = within;
    }

    public String title() {
        return title;
    }

    /** How long there is where the alert itself says nothing. */
    public Duration within() {
        return within;
    }

    /** Whether it is to be done at once, out of hours too, and rises to the superintendent where nobody sees it. */
    public boolean isImmediate() {
        return within.isZero();
    }

    /** Whether stock is taken back. A caution in use tells people something and leaves the stock where it is. */
    public boolean recallsStock() {
        return this != CLASS_4;
    }

    /** As the API and forms write it: {@code class-2}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@code class-2}, and the bare figure too. */
    public static Optional<AlertClass> parse(String text) {
        var code = text.toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
        return Stream.of(values())
                .filter(each -> each.code().equals(code) || each.code().equals("class-" + code))
                .findFirst();
    }
}
