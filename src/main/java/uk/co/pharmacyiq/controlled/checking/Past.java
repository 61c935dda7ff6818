package uk.co.pharmacyiq.controlled.checking;

import org.springframework.stereotype.Component;

/** What is known of earlier checks, and what was set for them. */
@Component
class Past {

    private final CheckStore checks;
    private final ResultStore results;
    private final CheckSettings settings;

    Past(CheckStore checks, ResultStore results, CheckSettings settings) {
        this.checks = checks;
        this.results = results;
        this.settings = settings;
    }

    CheckStore checks() {
        return checks;
    }

    ResultStore results() {
        return results;
    }

    CheckSettings settings() {
        return settings;
    }
}
