package uk.co.pharmacyiq.work;

import java.util.Set;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PersonId;

/** Whoever is asking, and the organisation they are asking within. */
public sealed interface Actor {

    /** The platform's own part of the record, for what is no organisation's. */
    OrganisationId PLATFORM = new OrganisationId(new UUID(0, 0));

    OrganisationId organisation();

    Request request();

    /**
     * A named person who has signed in.
     *
     * @param session the session's identifier, not its secret
     * @param rightsVersion changes whenever what this person may do changes
     * @param authentication how they proved who they are: {@code password+totp}
     */
    record Person(Identity identity, UUID session, long rightsVersion, String authentication, Request request)
            implements Actor {

        @Override
        public OrganisationId organisation() {
            return identity.organisation();
        }

        public PersonId id() {
            return identity.person();
        }

        /** Their name as colleagues know it. */
        public String displayName() {
            return identity.displayName();
        }

        public Person with(Request other) {
            return new Person(identity, session, rightsVersion, authentication, other);
        }

        @Override
        public String toString() {
            return "Person[" + id() + "]";
        }
    }

    /** Who a person is: opaque identifiers, and the name to show. */
    record Identity(OrganisationId organisation, PersonId person, String displayName) {

        @Override
        public String toString() {
            return "Identity[" + person + "]";
        }
    }

    /**
     * Somebody from outside whom the organisation let in to look, by a pass that ends. They may do nothing else.
     *
     * @param pass the pass's identifier, not its secret
     * @param displayName their name, as whoever let them in wrote it down
     * @param mayLookAt the permissions of what they may look at; nothing that changes anything is allowed by them
     */
    record Visitor(OrganisationId organisation, UUID pass, String displayName, Set<String> mayLookAt, Request request)
            implements Actor {

        public Visitor {
            mayLookAt = Set.copyOf(mayLookAt);
        }

        @Override
        public String toString() {
            return "Visitor[" + pass + "]";
        }
    }

    /** The operator of the installation, by a command or a job; may do what is declared for operators and no more. */
    record Operator(OrganisationId organisation, String task, Request request) implements Actor {

        public static Operator of(OrganisationId organisation, String task) {
            return new Operator(organisation, task, Request.none());
        }
    }
}
