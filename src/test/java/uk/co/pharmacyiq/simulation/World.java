package uk.co.pharmacyiq.simulation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.simulation.Stock.At;
import uk.co.pharmacyiq.tenancy.AddPremises;
import uk.co.pharmacyiq.work.Actor;

/** The real things that a run calls by simple names: two fresh premises of an organisation, its people, batches. */
final class World {

    /** Batches: one for long, one that expires within the run, one that has expired. */
    static final List<String> BATCHES = List.of("LONG", "SOON", "PAST");

    /** The people of one organisation, whose premises come and go with the runs, and a connection to look with. */
    record Team(TestPharmacy pharmacy, PersonId ben, Connection database) implements AutoCloseable {

        static Team open(ApplicationContext application) throws SQLException {
            var pharmacy = TestPharmacy.openWithoutResponsiblePharmacist(application);
            var ben = pharmacy.somebody(Optional.of(Profession.PHARMACIST));
            pharmacy.grant(ben, Role.PHARMACIST);
            return new Team(pharmacy, ben, TestDatabase.get().administrator().connect());
        }

        @Override
        public void close() throws SQLException {
            database.close();
        }

        Map<Person, Actor.Person> signedIn() {
            var people = new EnumMap<Person, Actor.Person>(Person.class);
            people.put(Person.ASHA, pharmacy.pharmacist());
            people.put(Person.BEN, pharmacy.as(ben));
            people.put(Person.TOM, pharmacy.technician());
            people.put(Person.SUE, pharmacy.as(Role.STORE_ADMINISTRATOR));
            people.replaceAll((_, person) -> byPasskey(person));
            return people;
        }

        /** Some roles sleep after a while in sessions that were begun otherwise. */
        static Actor.Person byPasskey(Actor.Person person) {
            return person.with(new Actor.Standing(
                    person.session(), "passkey", person.standing().provedAt()));
        }
    }

    private final ApplicationContext application;
    private final Team team;
    private final Map<Person, Actor.Person> people;
    private final List<PremisesId> premises;
    private final Map<At, UUID> places = new HashMap<>();
    private final Map<String, LocalDate> expiries = new TreeMap<>();

    World(ApplicationContext application, Team team, LocalDate today) {
        this.application = application;
        this.team = team;
        this.premises = Stream.of("North", "South").map(this::open).toList();
        // Signed in after the premises were added: rights are those of then.
        this.people = team.signedIn();
        for (int where = 0; where < 2; where++) {
            var here = where;
            TestPharmacy.done(application.getBean(Places.class).list(people.get(Person.TOM), premises.get(where)))
                    .places()
                    .forEach(place -> places.put(new At(here, place.kind()), place.id()));
        }
        expiries.put("LONG", today.plusYears(1));
        expiries.put("SOON", today.plusDays(1));
        expiries.put("PAST", today.minusDays(1));
    }

    private PremisesId open(String name) {
        return TestPharmacy.done(application
                        .getBean(AddPremises.class)
                        .add(
                                Team.byPasskey(team.pharmacy().as(Role.MASTER_ADMINISTRATOR)),
                                TestPharmacy.newPremises(name)))
                .id();
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    Connection database() {
        return team.database();
    }

    OrganisationId organisation() {
        return team.pharmacy().organisation();
    }

    Actor.Person person(Person who) {
        return people.get(who);
    }

    PremisesId premises(int where) {
        return premises.get(where);
    }

    Map<At, UUID> places() {
        return places;
    }

    Map<String, LocalDate> expiries() {
        return expiries;
    }

    UUID place(int where, PlaceKind kind) {
        return places.get(new At(where, kind));
    }

    At at(UUID place) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().equals(place))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    int where(UUID id) {
        return premises.indexOf(new PremisesId(id));
    }

    Person who(UUID id) {
        return people.entrySet().stream()
                .filter(entry -> entry.getValue().id().value().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    Lot lot(Act.Item item) {
        return new Lot(item.drug().code(), new BatchNumber(item.batch()), new Expiry(expiries.get(item.batch())));
    }
}
