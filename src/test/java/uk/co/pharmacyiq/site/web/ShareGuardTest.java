package uk.co.pharmacyiq.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.share.FairShares;
import uk.co.pharmacyiq.site.share.Turn;
import uk.co.pharmacyiq.site.share.Whose;

/** What an organisation is told that asks for more than its share, and that others notice nothing of it. */
class ShareGuardTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private FairShares shares;

    @Autowired
    private DataSource database;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName(
            "H-102 an organisation that has its share under way is told to come again, another is served, and it comes in later")
    void more_than_a_share_is_told_to_come_again() throws Exception {
        var greedy = TestPharmacy.open(application);
        var other = TestPharmacy.open(application);
        var caller = greedy.caller(Role.TECHNICIAN, port);
        var neighbour = other.caller(Role.TECHNICIAN, port);
        var turns = taken(new Whose.Of(greedy.organisation()));
        var answer = caller.get("/api/v1/premises/" + greedy.premises() + "/stock");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(caller.json(answer).get("code").stringValue()).isEqualTo("too-much-at-once");
        var page = caller.get("/premises/" + greedy.premises() + "/stock");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).contains("more than its share", "Nothing was done");
        assertThat(neighbour
                        .get("/api/v1/premises/" + other.premises() + "/stock")
                        .statusCode())
                .isEqualTo(200);
        turns.forEach(Turn::close);
        assertThat(caller.get("/api/v1/premises/" + greedy.premises() + "/stock")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("H-102 whoever is told to come again is told so before anything is asked of the database")
    void being_told_to_come_again_asks_nothing_of_the_database() throws Exception {
        var greedy = TestPharmacy.open(application);
        var caller = greedy.caller(Role.TECHNICIAN, port);
        var turns = taken(new Whose.Of(greedy.organisation()));
        var pool = database.unwrap(HikariDataSource.class);
        var held = new ArrayList<Connection>();
        try {
            while (held.size() < pool.getMaximumPoolSize()) {
                held.add(database.getConnection());
            }
            assertThat(caller.get("/api/v1/session").statusCode()).isEqualTo(429);
            assertThat(caller.get("/me").statusCode()).isEqualTo(429);
        } finally {
            for (var each : held) {
                each.close();
            }
            turns.forEach(Turn::close);
        }
    }

    @Test
    @DisplayName("H-102 strangers who ask too much keep nobody out who is signed in, and a monitor is always answered")
    void strangers_have_a_share_of_their_own() {
        var pharmacy = TestPharmacy.open(application);
        var caller = pharmacy.caller(Role.TECHNICIAN, port);
        assertThat(caller.get("/api/v1/session").statusCode()).isEqualTo(200);
        var turns = taken(new Whose.Stranger("127.0.0.1"));
        try {
            var nobody = TestCaller.anonymous(port);
            assertThat(nobody.get("/sign-in").statusCode()).isEqualTo(429);
            assertThat(nobody.get("/sign-in").body()).contains("not signed in", "Nothing was done");
            assertThat(nobody.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(nobody.get("/oidc/nobody/provider/keys").statusCode())
                    .as("a provider of sign-in asks for our keys while somebody waits for its answer")
                    .isEqualTo(404);
            assertThat(caller.get("/api/v1/session").statusCode()).isEqualTo(200);
        } finally {
            turns.forEach(Turn::close);
        }
    }

    /** Three times in vain: until then others who were here a moment ago may have counted. */
    private List<Turn> taken(Whose who) {
        var turns = new ArrayList<Turn>();
        for (int inVain = 0; inVain < 3; ) {
            var turn = shares.enter(who);
            turn.ifPresent(turns::add);
            inVain = turn.isPresent() ? 0 : inVain + 1;
        }
        return turns;
    }

    @Test
    @DisplayName("H-102 whatever answers with a whole file is one of few at a time")
    void files_are_few_at_a_time() {
        var routes = application.getBeansOfType(RequestMappingHandlerMapping.class);
        var files = new ArrayList<String>();
        routes.values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    var permitted = handler.getMethodAnnotation(Permitted.class);
                    if (permitted != null
                            && !permitted.lengthy()
                            && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                            && info.getPatternValues().stream()
                                    .anyMatch(path -> path.matches(".*(/export|/file|/files/.*|\\.csv|/archive)"))) {
                        files.add(info.toString());
                    }
                }));
        assertThat(files).isEmpty();
    }
}
