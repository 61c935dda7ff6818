package uk.co.pharmacyiq.medicines;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.keys.KeyProvider;
import uk.co.pharmacyiq.keys.MasterKeyProvider;
import uk.co.pharmacyiq.keys.TestKeys;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Gatekeeper;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** The medicines module over the real database, twice: as the operator's import sees it, and as the counter does. */
public final class MedicinesAtWork {

    /** The day it is in these tests. */
    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private static final Action<String> ASK = Action.looks("TEST_ASK", "test.ask", Action.Scope.SELF, String.class);

    private final AnnotationConfigApplicationContext catalogue;
    private final AnnotationConfigApplicationContext counter;
    private final Path report;

    public MedicinesAtWork(DatabaseAccess catalogue, DatabaseAccess app) {
        this.catalogue = context(catalogue);
        this.counter = context(app);
        try {
            report = Files.createTempFile("rejected", ".csv");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    public static MedicinesAtWork start() {
        var database = TestDatabase.get();
        return new MedicinesAtWork(database.catalogue(), database.app());
    }

    public <T> T counter(Class<T> type) {
        return counter.getBean(type);
    }

    public Path report() {
        return report;
    }

    public Outcome<ImportMedicines.Imported> tryImport(Path release) {
        return tryImport(release, ImportProgress.silent());
    }

    public Outcome<ImportMedicines.Imported> tryImport(Path release, ImportProgress progress) {
        var request = new ImportMedicines.Request(release, report, false);
        return catalogue.getBean(ImportMedicines.class).importRelease(operator(), request, progress);
    }

    public ImportMedicines.Imported importRelease(Path release) {
        return done(tryImport(release));
    }

    public ImportMedicines.Imported importDemonstration() {
        return done(catalogue
                .getBean(ImportMedicines.class)
                .importDemonstration(operator(), report, ImportProgress.silent()));
    }

    /** Asks something within work of a pharmacist of one organisation. */
    public <T> T ask(Actor.Person person, Function<Work, T> question) {
        var answer = new AtomicReference<T>();
        done(counter.getBean(UseCases.class).perform(person, ASK, Target.none(), work -> {
            answer.set(question.apply(work));
            return Outcome.done("asked");
        }));
        return answer.get();
    }

    /** Somebody who may do what these permissions say, with or without a pharmacist's registration. */
    public static Actor.Person pharmacist() {
        return person(1);
    }

    public static Actor.Person technician() {
        return person(2);
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw new AssertionError(reason.code() + ": " + reason.advice());
        };
    }

    public static String refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Done<?>(var value) -> throw new AssertionError("not refused: " + value);
            case Refused<?>(var reason) -> reason.code();
        };
    }

    /** A file of the shared data; the test is skipped, saying so, where there is none. */
    public static Path data(String name) {
        var named = System.getProperty("pharmacyiq.data", System.getenv().getOrDefault("PHARMACYIQ_DATA", ""));
        var candidates = new ArrayList<Path>();
        if (!named.isEmpty()) {
            candidates.add(Path.of(named));
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            candidates.add(folder.resolve("../shared/data").normalize());
        }
        var found = candidates.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::exists)
                .findFirst();
        Assumptions.assumeTrue(
                found.isPresent(),
                "SKIPPED: no " + name + " in ../shared/data nor in the folder PHARMACYIQ_DATA names");
        return found.orElseThrow();
    }

    private static Actor.Person person(long rightsVersion) {
        var identity = new Actor.Identity(OrganisationId.next(), new PersonId(TimeOrderedId.next()), "Ada Quill");
        return new Actor.Person(
                identity,
                new Actor.Standing(UUID.randomUUID(), "password+totp", Instant.now()),
                rightsVersion,
                Request.none());
    }

    private static Actor.Operator operator() {
        return Actor.Operator.of(OrganisationId.next(), "import medicines");
    }

    private static AnnotationConfigApplicationContext context(DatabaseAccess access) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> pool(access));
        context.register(Parts.class);
        context.refresh();
        return context;
    }

    private static DataSource pool(DatabaseAccess access) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(access.jdbcUrl());
        pool.setUsername(access.username());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(2);
        return pool;
    }

    /** The parts of the application that these tests need. */
    @ComponentScan(
            basePackages = {
                "uk.co.pharmacyiq.keys",
                "uk.co.pharmacyiq.work",
                "uk.co.pharmacyiq.audit",
                "uk.co.pharmacyiq.medicines"
            },
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = "uk\\.co\\.pharmacyiq\\.[a-z]+\\.web\\..*"))
    static class Parts {

        @Bean
        JdbcTemplate jdbcTemplate(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        JdbcClient jdbcClient(JdbcTemplate template) {
            return JdbcClient.create(template);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        MasterKey masterKey() {
            var key = MasterKey.of(new byte[32]);
            TestKeys.known(TestDatabase.get().migrator(), key);
            return key;
        }

        @Bean
        KeyProvider keyProvider(MasterKey masterKey) {
            return new MasterKeyProvider(masterKey);
        }

        @Bean
        Gatekeeper gatekeeper() {
            return work -> new Rights(
                    new Rights.Held(Set.of(FindMedicines.PERMISSION, DecideSchedule.PERMISSION), Map.of(), List.of()),
                    new Rights.Surroundings("", Map.of(), List.of()),
                    work.actor() instanceof Actor.Person person && person.rightsVersion() == 1
                            ? Set.of(Profession.PHARMACIST)
                            : Set.of());
        }
    }
}
