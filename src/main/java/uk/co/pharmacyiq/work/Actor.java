package uk.co.pharmacyiq.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PersonId;

/** Whoever is asking, and the organisation they are asking within. */
public sealed interface Actor {

    /** The platform's own part of the record, for what is no organisation's. */
    OrganisationId PLATFORM = new OrganisationId(new UUID(0, 0));

    /** How it is said that a program showed its key. */
    String SERVICE = "api-key";

    /** What no program may do here, whatever its roles: what is somebody's own, and what is about people (M-126). */
    Set<String> NEVER_FOR_SERVICES = Set.of("own.", "access.", "people.", "identity.", "home.", "patients.", "rights.");

    OrganisationId organisation();

    Request request();

    /**
     * A named person who has signed in.
     *
     * @param rightsVersion changes whenever what this person may do changes
     */
    record Person(Identity identity, Standing standing, long rightsVersion, Request request) implements Actor {

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

        /** The identifier of their session, not its secret. */
        public UUID session() {
            return standing.session();
        }

        /** How they proved who they are: {@code password+totp}. */
        public String authentication() {
            return standing.authentication();
        }

        /** Whether they proved it in a way that nobody can be tricked out of: a passkey, a smartcard. */
        public boolean strong() {
            return standing.strong();
        }

        /** Whether it is a program that works here under a name of its own, by a key and without a session. */
        public boolean isService() {
            return authentication().equals(SERVICE);
        }

        /** Whether anybody like them may ever hold it: a program does nothing of its own, and nothing about people. */
        public boolean mayEver(String permission) {
            return !isService() || NEVER_FOR_SERVICES.stream().noneMatch(permission::startsWith);
        }

        public Person with(Request other) {
            return new Person(identity, standing, rightsVersion, other);
        }

        public Person with(Standing other) {
            return new Person(identity, other, rightsVersion, request);
        }

        @Override
        public String toString() {
            return "Person[" + id() + "]";
        }
    }

    /**
     * On what a person's word is taken.
     *
     * @param session the session's identifier, not its secret
     * @param authentication how they proved who they are: {@code password+totp}, {@code passkey}, {@code api-key}
     * @param provedAt when they last did
     */
    record Standing(UUID session, String authentication, Instant provedAt) {

        /** For how long a proof is fresh enough for what is grave (SC-24). */
        private static final Duration FRESH = Duration.ofMinutes(5);

        boolean strong() {
            return authentication.startsWith("passkey")
                    || authentication.startsWith("cis2")
                    || authentication.endsWith("+phr");
        }

        /** Whether the last proof is at most five minutes old. */
        public boolean freshAt(Instant now) {
            return !provedAt.plus(FRESH).isBefore(now);
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
