package uk.co.pharmacyiq.controlled;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.XZInputStream;
import uk.co.pharmacyiq.medicines.MedicinesAtWork;

class DrugLineTest {

    @Test
    void CD_06_morphine_10_mg_tablets_30_mg_tablets_and_10_mg_in_5_ml_are_three_sections() {
        assertThat(DrugLine.of("Morphine 10mg tablets"))
                .isEqualTo(new DrugLine("Morphine", "Morphine", "10mg", "tablets"));
        assertThat(DrugLine.of("Morphine 30mg tablets"))
                .isEqualTo(new DrugLine("Morphine", "Morphine", "30mg", "tablets"));
        assertThat(DrugLine.of("Morphine sulfate 10mg/5ml oral solution"))
                .isEqualTo(new DrugLine("Morphine", "Morphine", "10mg/5ml", "oral solution"));
    }

    @Test
    void CD_06_modified_release_tablets_are_another_form() {
        assertThat(DrugLine.of("Morphine 10mg modified-release tablets"))
                .isNotEqualTo(DrugLine.of("Morphine 10mg tablets"));
    }

    @Test
    void CD_06_salts_of_a_drug_share_a_section_and_stereoisomers_its_part() {
        assertThat(DrugLine.of("Morphine hydrochloride 10mg/1ml solution for injection ampoules"))
                .isEqualTo(DrugLine.of("Morphine sulfate 10mg/1ml solution for injection ampoules"));
        var dexamfetamine = DrugLine.of("Dexamfetamine sulfate 5mg tablets");
        assertThat(dexamfetamine.drugClass()).isEqualTo("Amfetamine");
        assertThat(dexamfetamine.drug()).isEqualTo("Dexamfetamine");
        assertThat(DrugLine.of("Esketamine 25mg/5ml solution for injection ampoules")
                        .drugClass())
                .isEqualTo("Ketamine");
    }

    @Test
    void reads_what_real_names_are_made_of() {
        assertThat(DrugLine.of("Fentanyl 25micrograms/hour transdermal patches"))
                .isEqualTo(new DrugLine("Fentanyl", "Fentanyl", "25micrograms/hour", "transdermal patches"));
        assertThat(DrugLine.of("Oxycodone 20mg / Naloxone 10mg modified-release tablets"))
                .isEqualTo(
                        new DrugLine("Oxycodone", "Oxycodone / Naloxone", "20mg / 10mg", "modified-release tablets"));
        assertThat(DrugLine.of("Bupivacaine 375mg/250ml (0.15%) / Fentanyl 500micrograms/250ml infusion bags"))
                .isEqualTo(new DrugLine(
                        "Fentanyl",
                        "Bupivacaine / Fentanyl",
                        "375mg/250ml (0.15%) / 500micrograms/250ml",
                        "infusion bags"));
        assertThat(DrugLine.of("Morphine hydrochloride powder"))
                .isEqualTo(new DrugLine("Morphine", "Morphine", "", "powder"));
        assertThat(DrugLine.of("Morphine sulfate 1g/1litre infusion bags").strength())
                .isEqualTo("1g/1litre");
        assertThat(DrugLine.of("Alfentanil 0.1% nasal spray").strength()).isEqualTo("0.1%");
        assertThat(DrugLine.of("Methadone 1mg/ml oral solution sugar free").form())
                .isEqualTo("oral solution sugar free");
    }

    @Test
    void of_every_real_name_the_head_says_drug_strength_and_form_and_brands_share_one() throws IOException {
        var lines = new HashMap<String, DrugLine>();
        var units = new HashMap<DrugLine, TreeSet<String>>();
        try (var rows = new BufferedReader(new InputStreamReader(
                new XZInputStream(Files.newInputStream(MedicinesAtWork.data("dmd_master.csv.xz"))), UTF_8))) {
            rows.lines()
                    .map(row -> row.split(","))
                    .filter(row -> row.length > 2)
                    .forEach(row -> {
                        if (row[0].matches(
                                "(?i).*\\b(morphine|methadone|oxycodone|fentanyl|diamorphine|methylphenidate)\\b.*")) {
                            lines.put(row[0], DrugLine.of(row[0]));
                            units.computeIfAbsent(DrugLine.of(row[0]), _ -> new TreeSet<>())
                                    .add(row[2]);
                        }
                    });
        }
        assertThat(lines).hasSizeGreaterThan(300);
        assertThat(lines.values())
                .allSatisfy(line -> assertThat(line.drug()).isNotBlank())
                .allSatisfy(line -> assertThat(line.form()).isNotBlank());
        assertThat(lines.get("Morphine 10mg tablets")).isNotEqualTo(lines.get("Morphine 20mg tablets"));
        assertThat(units)
                .as("units that one section would have to count in")
                .allSatisfy((_, counted) -> assertThat(counted).hasSize(1));
    }
}
