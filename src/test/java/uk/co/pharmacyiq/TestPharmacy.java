package uk.co.pharmacyiq;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.access.GrantRole;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.access.approval.DecideApproval;
import uk.co.pharmacyiq.access.approval.ViewApprovals;
import uk.co.pharmacyiq.identity.AcceptInvitation;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.identity.PersonSummary.Registration;
import uk.co.pharmacyiq.identity.RecordRegistration;
import uk.co.pharmacyiq.identity.proof.PersonName;
import uk.co.pharmacyiq.identity.proof.Totp;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.OdsCode;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.PremisesNumber;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.MedicinesAtWork;
import uk.co.pharmacyiq.responsible.SignOn;
import uk.co.pharmacyiq.tenancy.AddOrganisation;
import uk.co.pharmacyiq.tenancy.AddPremises;
import uk.co.pharmacyiq.tenancy.contract.AcceptContract;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** A pharmacy organisation of its own for one test, taken on through the same use cases as a real one. */
public final class TestPharmacy {

    /** Paracetamol 500mg tablets, 16 in a pack, in the demonstration catalogue. */
    public static final DmdCode PARACETAMOL = new DmdCode("10039999999106");

    private static final Action<Boolean> SET_UP =
            Action.changes("TEST_SET_UP", "test.set-up", Action.Scope.OPERATOR, Boolean.class);
    private static final List<String> TREES = List.of(
            "Alder", "Ash", "Aspen", "Beech", "Birch", "Cedar", "Elm", "Hazel", "Holly", "Lime", "Maple", "Oak",
            "Rowan", "Willow", "Yew");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final AtomicInteger PHARMACIES = new AtomicInteger();

    /** Far from those that the demonstration gives. */
    private static final int FIRST_CODE = Integer.parseInt("T000", 36);

    private static final AtomicInteger CODES = new AtomicInteger(FIRST_CODE);
    private static boolean catalogue;

    private final ApplicationContext application;
    private final OrganisationId organisation = OrganisationId.next();
    private final Map<String, PersonId> people = new LinkedHashMap<>();
    private final List<PremisesId> premises = new ArrayList<>();
    private final AtomicInteger extra = new AtomicInteger();
    private final int number = PHARMACIES.incrementAndGet();

    private TestPharmacy(ApplicationContext application) {
        this.application = application;
    }

    /** Takes on an organisation with two premises and one person in each role; they hold them everywhere. */
    public static TestPharmacy open(ApplicationContext application) {
        var pharmacy = openWithoutResponsiblePharmacist(application);
        pharmacy.signOn(pharmacy.pharmacist(), pharmacy.premises());
        return pharmacy;
    }

    /** The same, but nobody is responsible pharmacist at either premises yet. */
    public static TestPharmacy openWithoutResponsiblePharmacist(ApplicationContext application) {
        var pharmacy = openWithoutContract(application);
        done(application
                .getBean(AcceptContract.class)
                .recordToday(pharmacy.organisation, "Olive Owner", "Superintendent pharmacist"));
        return pharmacy;
    }

    /** The same, but nobody has accepted the contract with PharmacyIQ for it. */
    public static TestPharmacy openWithoutContract(ApplicationContext application) {
        importCatalogue();
        var pharmacy = new TestPharmacy(application);
        done(application
                .getBean(AddOrganisation.class)
                .add(new AddOrganisation.Request(
                        pharmacy.organisation, pharmacy.marker() + " group", "marker" + pharmacy.number)));
        pharmacy.hire("Mary Master", "mary", Role.MASTER_ADMINISTRATOR);
        pharmacy.addPremises();
        pharmacy.addPremises();
        pharmacy.hire("Asha Patel", "asha", Role.PHARMACIST);
        pharmacy.hire("Tom Hill", "tom", Role.TECHNICIAN);
        pharmacy.hire("Sue Storey", "sue", Role.STORE_ADMINISTRATOR);
        return pharmacy;
    }

    private static synchronized void importCatalogue() {
        if (!catalogue) {
            MedicinesAtWork.start().importDemonstration();
            catalogue = true;
        }
    }

    /** A word that stands in the names of this organisation and its premises, and in no other's. */
    public String marker() {
        return "Marker" + number + "x";
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public PremisesId premises() {
        return premises.getFirst();
    }

    public PremisesId otherPremises() {
        return premises.get(1);
    }

    /** The one person of a role; of the rarer roles they come when they are asked for. */
    public PersonId person(Role role) {
        if (!people.containsKey(role.code())) {
            var tree = TREES.get(people.size());
            hire("Robin " + tree, "robin." + tree.toLowerCase(Locale.ROOT), role);
        }
        return people.get(role.code());
    }

    /** Somebody who holds no role; where a profession is named, registered in it under a number of their own. */
    public PersonId somebody(Optional<Profession> profession) {
        int next = extra.incrementAndGet();
        var person = join("Kim Newcomer", "kim" + next);
        profession.ifPresent(each -> register(person, each, 70 + next));
        return person;
    }

    private void hire(String name, String username, Role role) {
        people.put(role.code(), add(name, username, role));
    }

    public Actor.Person pharmacist() {
        return as(Role.PHARMACIST);
    }

    public Actor.Person technician() {
        return as(Role.TECHNICIAN);
    }

    /** A second master administrator, whom nobody of the organisation gave anything. */
    public PersonId secondMaster() {
        return add("Max Other", "max" + extra.incrementAndGet(), Role.MASTER_ADMINISTRATOR);
    }

    /** Somebody else agrees to whatever waits for them. */
    public void approveAll(Role role) {
        var listing = done(application.getBean(ViewApprovals.class).inbox(as(role)));
        listing.approvals()
                .forEach(asked -> done(application.getBean(DecideApproval.class).approve(as(role), asked.id())));
    }

    /** Makes a pharmacist responsible at premises where nobody is. */
    public void signOn(Actor.Person pharmacist, PremisesId at) {
        done(application
                .getBean(SignOn.class)
                .signOn(pharmacist, new SignOn.Request(at, Optional.empty(), Optional.empty())));
    }

    /** How many units of a batch the first premises hold. */
    public long units(Lot lot) {
        var found = done(application.getBean(FindStock.class).find(technician(), FindStock.Request.all(premises())));
        return found.rows().stream()
                .filter(row -> row.lot().equals(lot))
                .mapToLong(row -> row.quantity().value().longValueExact())
                .sum();
    }

    public Actor.Person as(Role role) {
        return as(person(role));
    }

    /** Somebody of this organisation, as if they had just signed in. */
    public Actor.Person as(PersonId person) {
        return new Actor.Person(
                new Actor.Identity(organisation, person, "Test person"),
                new Actor.Standing(UUID.randomUUID(), "password+totp", Instant.now()),
                NUMBER.incrementAndGet() + 1_000_000L,
                Request.none());
    }

    /** The person of a role, signed in over HTTP. */
    public TestCaller caller(Role role, int port) {
        return TestCaller.enrol(application, port, invite(role));
    }

    /** Somebody else who holds the same role from now on, signed in over HTTP. */
    public TestCaller another(Role role, int port) {
        var person = somebody(role.profession());
        grant(person, role);
        return TestCaller.enrol(application, port, invite(person));
    }

    /** Somebody who holds a role at one premises only, signed in over HTTP. */
    public TestCaller callerAt(Role role, PremisesId at, int port) {
        var person = somebody(role.profession());
        grant(person, role, Optional.of(at));
        return TestCaller.enrol(application, port, invite(person));
    }

    /** What a person of a role types to sign in; the code is good for the next half minute or so. */
    public record Credentials(String username, String password, Totp totp) {}

    /** Enrols the person of a role, as they would themselves; with the code before this one, so that this one is unused. */
    public Credentials enrol(Role role) {
        var invitation = invite(role);
        var accept = application.getBean(AcceptInvitation.class);
        var shown = done(accept.open(invitation, Request.none()));
        var password = "correct " + UUID.randomUUID() + " staple";
        Outcome<?> outcome = accept.accept(before(invitation, password, shown.totp()));
        if (outcome instanceof Refused<?>) {
            // The half minute ended while the password was being hashed; the next try is in the new one.
            done(accept.accept(before(invitation, password, shown.totp())));
        }
        return new Credentials(shown.name().local() + "@" + shown.name().handle(), password, shown.totp());
    }

    private static AcceptInvitation.Answer before(String invitation, String password, Totp totp) {
        return new AcceptInvitation.Answer(
                invitation,
                password,
                totp.codeAt(Instant.now().minusSeconds(30)),
                true,
                Request.none(),
                Browser.unknown("test"));
    }

    private String invite(Role role) {
        return invite(person(role));
    }

    private String invite(PersonId person) {
        var secret = new String[1];
        done(application
                .getBean(UseCases.class)
                .perform(Actor.Operator.of(organisation, "set-up"), SET_UP, Target.none(), work -> {
                    secret[0] = application.getBean(People.class).invite(work, person);
                    return Outcome.done(true);
                }));
        return secret[0];
    }

    /** The one place of a kind at premises. */
    public Place place(PremisesId at, PlaceKind kind) {
        return switch (application.getBean(Places.class).list(technician(), at)) {
            case Done<Places.Listing>(var listing) ->
                listing.places().stream()
                        .filter(place -> place.kind() == kind)
                        .findFirst()
                        .orElseThrow();
            case Refused<Places.Listing>(var reason) -> throw new AssertionError(reason.code());
        };
    }

    public Lot lot(String batch, LocalDate expiry) {
        return new Lot(PARACETAMOL, new BatchNumber(batch), new Expiry(expiry));
    }

    /** Books a lot in at the first premises. */
    public Posted receive(Lot lot, long units) {
        return done(application
                .getBean(ReceiveStock.class)
                .receive(
                        technician(),
                        new ReceiveStock.Request(
                                premises(),
                                List.of(new ReceiveStock.Delivered(lot, Quantity.of(units))),
                                Optional.empty())));
    }

    public static <T> T done(Outcome<T> outcome) {
        return MedicinesAtWork.done(outcome);
    }

    public static String refusal(Outcome<?> outcome) {
        return MedicinesAtWork.refusal(outcome);
    }

    /** What somebody types to add premises; no two have the same ODS code or GPhC number. */
    public static AddPremises.Request newPremises(String name) {
        int next = CODES.incrementAndGet();
        return new AddPremises.Request(
                name,
                new OdsCode("F" + Integer.toString(next, 36).toUpperCase(Locale.ROOT)),
                new PremisesNumber(String.format(Locale.ROOT, "1%06d", next - FIRST_CODE)),
                "1 High Street");
    }

    private void addPremises() {
        premises.add(done(application
                        .getBean(AddPremises.class)
                        .add(
                                as(Role.MASTER_ADMINISTRATOR),
                                newPremises(marker() + " premises " + (premises.size() + 1))))
                .id());
    }

    private PersonId add(String name, String username, Role role) {
        var person = join(name, username);
        role.profession().ifPresent(profession -> register(person, profession, 45 + people.size()));
        grant(person, role);
        return person;
    }

    /** Gives a role to somebody, everywhere. */
    public void grant(PersonId person, Role role) {
        grant(person, role, Optional.empty());
    }

    private void grant(PersonId person, Role role, Optional<PremisesId> at) {
        done(application
                .getBean(UseCases.class)
                .perform(
                        Actor.Operator.of(organisation, "set-up"),
                        SET_UP,
                        Target.none(),
                        work -> application
                                .getBean(GrantRole.class)
                                .grant(work, new GrantRole.Request(person, role, at))
                                .then(_ -> Outcome.done(true))));
    }

    private PersonId join(String name, String username) {
        var person = new PersonId[1];
        done(application
                .getBean(UseCases.class)
                .perform(Actor.Operator.of(organisation, "set-up"), SET_UP, Target.none(), work -> {
                    person[0] = application.getBean(People.class).addFirst(work, new PersonName(name), username);
                    return Outcome.done(true);
                }));
        return person[0];
    }

    /** Records that the register lists a person under a number that ends so. */
    public void register(PersonId person, Profession profession, int number) {
        // No two pharmacies of the tests share a person: each has numbers of its own.
        var digits = switch (profession) {
                    case PHARMACIST -> "2";
                    case PHARMACY_TECHNICIAN -> "5";
                }
                + String.format("%04d%02d", this.number % 10_000, number % 100);
        done(application
                .getBean(RecordRegistration.class)
                .record(
                        as(Role.MASTER_ADMINISTRATOR),
                        new RecordRegistration.Request(
                                person,
                                new GphcNumber(profession, digits),
                                Registration.Status.REGISTERED,
                                LocalDate.of(2026, 11, 1))));
    }
}
