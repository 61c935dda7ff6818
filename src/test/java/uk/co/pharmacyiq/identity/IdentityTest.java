package uk.co.pharmacyiq.identity;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.identity.proof.PersonName;
import uk.co.pharmacyiq.identity.proof.Totp;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.identity.session.SessionDoor;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** A pharmacy organisation of its own for each test, the real database, and people who sign in as people do. */
@Import(IdentityParts.class)
public abstract class IdentityTest extends PharmacyTest {

    protected static final String PASSWORD = "lantern-plum-orbit";

    private static final Action<String> ADD =
            Action.changes("TEST_ADD", "test.add", Action.Scope.OPERATOR, String.class);

    protected final OrganisationId organisation = OrganisationId.next();
    protected final String handle =
            "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toLowerCase(Locale.ROOT);

    @Autowired
    protected IdentityParts.TurnableClock clock;

    @Autowired
    protected UseCases useCases;

    @Autowired
    protected People people;

    @Autowired
    protected AcceptInvitation acceptInvitation;

    @Autowired
    protected SignIn signIn;

    @Autowired
    protected SessionDoor door;

    /** Somebody who has enrolled. */
    public record Member(String username, Totp totp, SignedIn session) {

        public Actor.Person actor() {
            return session.person();
        }
    }

    /** The database as its administrator sees it. */
    public static JdbcClient administrator() {
        var access = TestDatabase.get().administrator();
        return JdbcClient.create(new DriverManagerDataSource(access.jdbcUrl(), access.username(), access.password()));
    }

    /** Changes rows of a covered table behind the record's back, as only its administrator can. */
    public static void changeUnrecorded(String table, String change, Object... values) {
        var access = TestDatabase.get().administrator();
        var database = new SingleConnectionDataSource(access.jdbcUrl(), access.username(), access.password(), true);
        try {
            new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(_ -> {
                var jdbc = JdbcClient.create(database);
                jdbc.sql("alter table " + table + " disable trigger covered").update();
                jdbc.sql(change).params(values).update();
                jdbc.sql("alter table " + table + " enable always trigger covered")
                        .update();
            });
        } finally {
            database.destroy();
        }
    }

    protected void openOrganisation() throws SQLException {
        changeUnrecorded(
                "tenancy.directory",
                "insert into tenancy.directory (handle, organisation_id) values (?, ?)",
                handle,
                organisation.value());
    }

    /** A link for a new person. */
    protected String invite(String name, String local) {
        return done(useCases.perform(Actor.Operator.of(organisation, "test"), ADD, Target.none(), work -> {
            var person = people.addFirst(work, PersonName.parse(name).orElseThrow(), local);
            return Outcome.done(people.invite(work, person));
        }));
    }

    protected Member enrol(String name, String local) {
        var token = invite(name, local);
        var totp = done(acceptInvitation.open(token, request())).totp();
        var session = done(acceptInvitation.accept(answer(token, totp)));
        clock.forward(60);
        return new Member(local + "@" + handle, totp, session);
    }

    protected AcceptInvitation.Answer answer(String token, Totp totp) {
        return new AcceptInvitation.Answer(
                token, PASSWORD, totp.codeAt(clock.instant()), true, request(), Browser.unknown("test"));
    }

    protected Outcome<SignedIn> signIn(String username, String password, String code) {
        return signIn.signIn(new SignIn.Attempt(username, password, code, request(), Browser.unknown("test")));
    }

    protected Outcome<SignedIn> signIn(Member member) {
        return signIn(member.username(), PASSWORD, member.totp().codeAt(clock.instant()));
    }

    protected Outcome<SignedIn> signInFrom(Member member, String password, Browser browser) {
        return signIn.signIn(new SignIn.Attempt(
                member.username(), password, member.totp().codeAt(clock.instant()), request(), browser));
    }

    /** A request from an address that nobody else has. */
    protected static Request request() {
        return new Request(TimeOrderedId.next(), "", UUID.randomUUID().toString(), Optional.empty(), Optional.empty());
    }

    /** The codes of this organisation's events of one action, oldest first; {@code done} where there is no code. */
    protected List<String> recorded(String action) {
        return administrator()
                .sql("""
                        select coalesce(convert_from(leaf, 'UTF8')::jsonb ->> 'code', convert_from(leaf, 'UTF8')::jsonb ->> 'outcome')
                          from audit.event
                         where organisation_id = ?
                           and convert_from(leaf, 'UTF8')::jsonb ->> 'action' = ?
                         order by event_id
                        """)
                .param(organisation.value())
                .param(action)
                .query(String.class)
                .list();
    }

    protected static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw new AssertionError("refused: " + reason.code());
        };
    }

    protected static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Done<?> _ -> "done";
            case Refused<?>(var reason) -> reason.code();
        };
    }

    /** Does the same so many times, all at once. */
    protected static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(times)) {
            var futures = IntStream.range(0, times)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
