package uk.co.pharmacyiq.tenancy.local.web;

import java.util.List;
import java.util.Map;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.tenancy.Setting;

/** What can be chosen as the value of a setting. */
final class Choices {

    private Choices() {}

    /** By title; empty where it is typed. */
    static List<Choice> of(Setting setting, String chosen) {
        return setting.form() instanceof Setting.Form.OneOf(var choices)
                ? choices.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(one -> new Choice(
                                one.getKey(), one.getValue(), one.getKey().equals(chosen)))
                        .toList()
                : List.of();
    }
}
