package uk.co.pharmacyiq.identity;

import static uk.co.pharmacyiq.identity.PersonSummary.Registration.Status.REGISTERED;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.InvitationStore.Purpose;
import uk.co.pharmacyiq.identity.PersonSummary.Registration;
import uk.co.pharmacyiq.identity.proof.PersonName;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Work;

/** People, for other work under way: who they are, and word that what they may do has changed. */
@Component
public class People implements PeopleNames, PeopleNames.Registrations {

    private static final int ALL = 100_000;

    private final PersonStore people;
    private final RegistrationStore registrations;
    private final Enrolment enrolment;

    People(PersonStore people, RegistrationStore registrations, Enrolment enrolment) {
        this.people = people;
        this.registrations = registrations;
        this.enrolment = enrolment;
    }

    public Optional<PersonSummary> find(Work work, PersonId person) {
        return people.find(work, person);
    }

    /** Everybody of the organisation, by name; its programs among them. */
    public List<PersonSummary> all(Work work) {
        return people.page(work, Optional.empty(), ALL, true);
    }

    @Override
    public Map<PersonId, String> names(Work work) {
        return people.names(work, true).stream()
                .collect(Collectors.toUnmodifiableMap(named -> new PersonId(named.id()), PersonStore.Named::name));
    }

    /** Whoever carries that registration number here; somebody with two accounts is a fault the caller must tell. */
    public List<PersonId> carrying(Work work, GphcNumber number) {
        return registrations.carrying(work, number);
    }

    /** What a person may do has changed: to be called in the work that changed it. */
    public void bumpRights(Work work, PersonId person) {
        people.bumpRights(work, person);
    }

    /** What everybody may do has changed. */
    public void bumpEverybodysRights(Work work) {
        people.bumpEverybodysRights(work);
    }

    /** The professions whose register lists this person, by the latest finding for each. */
    public Set<Profession> liveRegistrations(Work work, PersonId person) {
        return people.registrations(work, person).stream()
                .filter(found -> found.status() == REGISTERED)
                .map(Registration::profession)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<GphcNumber> live(Work work, PersonId person) {
        return people.registrations(work, person).stream()
                .filter(found -> found.status() == REGISTERED)
                .min(Comparator.comparing(Registration::profession))
                .flatMap(found -> GphcNumber.parse(found.profession(), found.number()));
    }

    @Override
    public Optional<String> live(Work work, PersonId person, Profession profession) {
        return people.registrations(work, person).stream()
                .filter(found -> found.profession() == profession && found.status() == REGISTERED)
                .map(Registration::number)
                .findFirst();
    }

    /** Whether two accounts are one human being's: the same registration number stands beside both. */
    public boolean sameHuman(Work work, PersonId one, PersonId other) {
        return one.equals(other) || accountsOf(work, one).contains(other);
    }

    /** Every account of whoever holds this one, as far as registration numbers tell; this one among them. */
    public Set<PersonId> accountsOf(Work work, PersonId person) {
        return registrations.accountsOf(work, person);
    }

    /**
     * Adds the first person of an organisation, for its operator.
     *
     * @throws IllegalArgumentException where the name is nobody's or taken
     */
    public PersonId addFirst(Work work, PersonName name, String username) {
        var person = PersonId.next();
        if (name.isNobody() || PersonName.isNobodys(username) || !people.add(work, person, name, username)) {
            throw new IllegalArgumentException("that name cannot be given: it names no person, or is taken");
        }
        return person;
    }

    /** Takes away everything a person got in by and makes them a link, for the operator; answers its secret. */
    public String letInAgain(Work work, PersonId person) {
        enrolment.forget(work, person, Sessions.Why.RESET);
        return invite(work, person);
    }

    /** Makes the link by which a person enrols; answers its secret, which is kept nowhere. */
    public String invite(Work work, PersonId person) {
        var made = enrolment.make(work, person, Purpose.FIRST);
        return enrolment.token(work.organisation(), made.invitation()).text();
    }
}
