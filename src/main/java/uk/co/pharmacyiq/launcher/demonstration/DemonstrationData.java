package uk.co.pharmacyiq.launcher.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Random;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.launcher.Demonstration;
import uk.co.pharmacyiq.launcher.keys.Keys;
import uk.co.pharmacyiq.launcher.offline.OfflineApplication;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.medicines.ImportMedicines;
import uk.co.pharmacyiq.medicines.ImportProgress;
import uk.co.pharmacyiq.work.Actor;

/**
 * The demonstration: organisations of one shape, each with a marker word of its own, with people and with stock. All of it
 * goes through the use cases, so that it stands on the record as real data does.
 */
@Component
@Lazy
class DemonstrationData implements Demonstration {

    private final Founding founding;
    private final Registering registering;
    private final Stocking stocking;
    private final Keys keys;
    private final Clock clock;

    DemonstrationData(Founding founding, Registering registering, Stocking stocking, Keys keys, Clock clock) {
        this.founding = founding;
        this.registering = registering;
        this.stocking = stocking;
        this.keys = keys;
        this.clock = clock;
    }

    /** An organisation that was left half done has taken its marker with it: another one is founded in its place. */
    @Override
    public Accounts seed(Options options) {
        options.progress().accept("bringing the medicines in");
        bringMedicinesIn(options.catalogue());
        var markers = Markers.of(options.seed());
        var organisations = new ArrayList<Organisation>();
        var users = new ArrayList<User>();
        for (int tried = 0; organisations.size() < options.organisations(); tried++) {
            var random = new Random(options.seed() * 31 + tried);
            var founded = founding.found(markers.next(), tried, random);
            if (founded.isPresent()) {
                if (organisations.size() < options.patients().organisations()) {
                    var people = new Registering.Range(
                            organisations.size(), options.patients().each());
                    registering.fill(founded.get(), people, new Random(options.seed() + tried));
                }
                stocking.fill(founded.get(), random);
                organisations.add(founded.get().listed());
                users.addAll(founded.get().users());
                options.progress()
                        .accept(founded.get().name() + " (" + organisations.size() + " of " + options.organisations()
                                + ")");
            }
        }
        return new Accounts(organisations, users);
    }

    private void bringMedicinesIn(DatabaseAccess catalogue) {
        var operator = Actor.Operator.of(OrganisationId.next(), "demonstration");
        try (var offline = OfflineApplication.on(catalogue, keys, clock)) {
            var report = Files.createTempFile("pharmacyiq-medicines", ".csv");
            try {
                Expected.done(offline.useCase(ImportMedicines.class)
                        .importDemonstration(operator, report, ImportProgress.silent()));
            } finally {
                Files.deleteIfExists(report);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
