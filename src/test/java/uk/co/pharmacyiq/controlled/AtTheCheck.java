package uk.co.pharmacyiq.controlled;

import static uk.co.pharmacyiq.TestPharmacy.done;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.controlled.checking.CloseDiscrepancy;
import uk.co.pharmacyiq.controlled.checking.CountSections;
import uk.co.pharmacyiq.controlled.checking.CountSections.Counted;
import uk.co.pharmacyiq.controlled.checking.Discrepancy;
import uk.co.pharmacyiq.controlled.checking.OpenCases;
import uk.co.pharmacyiq.controlled.checking.ViewCases;
import uk.co.pharmacyiq.controlled.checking.ViewChecks;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.tenancy.Round;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** What tests of balance checks need: two persons who count, cases, and a clock to move on. */
@Import(AtTheCheck.Parts.class)
abstract class AtTheCheck extends PharmacyTest {

    static final String TITLE = "Morphine 10mg modified-release tablets";

    private static final Action<Boolean> ASKING =
            Action.looks("TEST_ASK", "test.ask", Action.Scope.OPERATOR, Boolean.class);

    @Autowired
    protected ApplicationContext application;

    @Autowired
    protected MovedClock clock;

    @LocalServerPort
    protected int port;

    protected TestPharmacy pharmacy;
    protected AtTheRegister register;

    /** The clock of the machine, moved on. */
    static final class MovedClock extends Clock {

        private Duration by = Duration.ZERO;

        synchronized void forward(Duration time) {
            by = by.plus(time);
        }

        synchronized void back() {
            by = Duration.ZERO;
        }

        @Override
        public synchronized Instant instant() {
            return Instant.now().plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }
    }

    @BeforeEach
    void a_pharmacy_with_a_register() {
        clock.back();
        pharmacy = TestPharmacy.open(application);
        register = new AtTheRegister(application, pharmacy);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    Outcome<Counted> count(Actor.Person who, String title, String counted) {
        return count(who, title, Optional.of(new BigDecimal(counted)));
    }

    /** They counted together with whoever counted before. */
    Outcome<Counted> agree(Actor.Person who, String title) {
        return count(who, title, Optional.empty());
    }

    private Outcome<Counted> count(Actor.Person who, String title, Optional<BigDecimal> counted) {
        var line = new CountSections.Line(register.section(title).id(), counted);
        return bean(CountSections.class).count(who, new CountSections.Request(pharmacy.premises(), List.of(line)));
    }

    /** A technician and a pharmacist come to the same. */
    Counted checked(String title, String counted) {
        done(count(pharmacy.technician(), title, counted));
        return done(count(pharmacy.pharmacist(), title, counted));
    }

    ViewChecks.View checksOf(String title) {
        return done(bean(ViewChecks.class)
                .view(
                        pharmacy.pharmacist(),
                        pharmacy.premises(),
                        register.section(title).id()));
    }

    List<Discrepancy> openCases() {
        return done(bean(ViewCases.class).list(pharmacy.pharmacist(), pharmacy.premises())).rows().stream()
                .map(ViewCases.Row::discrepancy)
                .filter(Discrepancy::isOpen)
                .toList();
    }

    String reportOf(Discrepancy found) {
        return done(bean(ViewCases.class).view(pharmacy.pharmacist(), pharmacy.premises(), found.id()))
                .report();
    }

    Outcome<Boolean> close(Actor.Person who, Discrepancy found) {
        return bean(CloseDiscrepancy.class)
                .close(
                        who,
                        new CloseDiscrepancy.Request(
                                pharmacy.premises(),
                                found.id(),
                                Discrepancy.Ending.EXPLAINED,
                                "Two were given out and not entered"));
    }

    /** Whether other modules are told that a section is in doubt. */
    boolean doubted(String title) {
        var section = register.section(title).id();
        return done(bean(UseCases.class)
                .perform(
                        Actor.Operator.of(pharmacy.organisation(), "test"),
                        ASKING,
                        Target.none(),
                        work -> Outcome.done(bean(OpenCases.class).any(work, section))));
    }

    /** How often the trail says that a section was not checked in time, more than before, after a round. */
    long noted() {
        long before = events();
        application.getBeansOfType(Round.class).values().stream()
                .filter(round -> round.name().equals("balance checks nobody made"))
                .forEach(round -> round.visit(pharmacy.organisation()));
        return events() - before;
    }

    private long events() {
        try (var database = TestDatabase.get().administrator().connect();
                var statement = database.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from audit.event where convert_from(leaf, 'UTF8') like '%REGISTER_OVERDUE_ADD%'"
                                + " and organisation_id = '" + pharmacy.organisation() + "'")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
