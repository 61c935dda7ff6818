package uk.co.pharmacyiq.responsible;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.work.Actor;

/** Premises with pharmacists, on a Monday morning at nine, and a clock to move on. */
@Import(ResponsibleTest.Parts.class)
abstract class ResponsibleTest extends PharmacyTest {

    static final Instant MONDAY_AT_NINE = Instant.parse("2026-11-23T09:00:00Z");

    @Autowired
    protected ApplicationContext application;

    @Autowired
    protected SetClock clock;

    protected TestPharmacy pharmacy;
    protected Actor.Person asha;
    protected Actor.Person ben;

    /** A clock that stands still until it is moved. */
    static final class SetClock extends Clock {

        private Instant now = MONDAY_AT_NINE;

        synchronized void at(Instant moment) {
            now = moment;
        }

        synchronized void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public synchronized Instant instant() {
            return now;
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
        SetClock setClock() {
            return new SetClock();
        }
    }

    @BeforeEach
    void nobody_is_signed_on_yet() {
        clock.at(MONDAY_AT_NINE);
        pharmacy = TestPharmacy.openWithoutResponsiblePharmacist(application);
        asha = pharmacy.pharmacist();
        ben = anotherPharmacist();
    }

    Actor.Person anotherPharmacist() {
        var person = pharmacy.somebody(Optional.of(Profession.PHARMACIST));
        pharmacy.grant(person, Role.PHARMACIST);
        return pharmacy.as(person);
    }

    Outcome<Written> signOn(Actor.Person who, PremisesId where) {
        return bean(SignOn.class).signOn(who, new SignOn.Request(where, Optional.empty(), Optional.empty()));
    }

    Outcome<Written> takeOver(Actor.Person who) {
        return bean(SignOn.class)
                .signOn(
                        who,
                        new SignOn.Request(
                                pharmacy.premises(),
                                Optional.empty(),
                                Optional.of(now().onDuty().orElseThrow().session())));
    }

    Outcome<Written> signOff(Actor.Person who, String reason) {
        return bean(SignOff.class)
                .signOff(
                        who,
                        new SignOff.Request(
                                pharmacy.premises(), Optional.of(reason).filter(text -> !text.isEmpty())));
    }

    Outcome<Written> leave(Actor.Person who) {
        return bean(GoAbsent.class)
                .goAbsent(
                        who,
                        new GoAbsent.Request(
                                pharmacy.premises(),
                                new Contact.Arrangement(Contact.RP_CONTACTABLE, Optional.empty()),
                                "Visit to the surgery"));
    }

    Outcome<Written> comeBack(Actor.Person who) {
        return bean(EndAbsence.class).end(who, pharmacy.premises());
    }

    ViewResponsible.View now() {
        return TestPharmacy.done(bean(ViewResponsible.class).view(pharmacy.technician(), pharmacy.premises()));
    }

    ViewRecord.Shown record() {
        var today = clock.instant().atZone(ZoneId.of("Europe/London")).toLocalDate();
        return TestPharmacy.done(bean(ViewRecord.class)
                .view(pharmacy.technician(), new ViewRecord.Request(pharmacy.premises(), today.minusDays(7), today)));
    }

    void minutes(long minutes) {
        clock.forward(Duration.ofMinutes(minutes));
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
