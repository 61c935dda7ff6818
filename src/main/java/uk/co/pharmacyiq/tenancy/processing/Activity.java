package uk.co.pharmacyiq.tenancy.processing;

/** One activity in which personal data is processed, as Article 30(1) asks for it. */
public record Activity(
        String key,
        String title,
        String purpose,
        String basis,
        String subjects,
        String data,
        String recipients,
        String retention) {}
