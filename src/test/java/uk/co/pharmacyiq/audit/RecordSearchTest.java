package uk.co.pharmacyiq.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.keys.TenantContext;

class RecordSearchTest extends PharmacyTest {

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TenantContext context;

    @Autowired
    private PlatformTransactionManager transactions;

    private final OrganisationId organisation = OrganisationId.next();
    private final UUID asha = TimeOrderedId.next();
    private final UUID tom = TimeOrderedId.next();
    private final PremisesId shop = new PremisesId(TimeOrderedId.next());
    private final Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
    private final RecordQuery lately = RecordQuery.between(hourAgo, hourAgo.plus(Duration.ofHours(2)));

    @Test
    void events_come_newest_first_and_page_after_page_without_one_missing_or_twice() {
        var written = write(7);
        var read = new ArrayList<UUID>();
        var page = search(lately.atMost(3));
        read.addAll(ids(page));
        while (page.next().isPresent()) {
            page = search(lately.atMost(3).olderThan(page.next().get()));
            read.addAll(ids(page));
        }
        assertThat(read).isEqualTo(written.reversed());
        assertThat(page.cutAt()).isEmpty();
    }

    @Test
    void each_filter_finds_what_it_names_and_nothing_else() {
        var issued = write("STOCK_ISSUE", "done", Optional.of(asha), Optional.of(shop), "movement", "m1", "damaged");
        var refused = write("STOCK_ISSUE", "refused", Optional.of(tom), Optional.empty(), "", "", "no");
        var looked = write("STOCK_VIEW", "done", Optional.of(asha), Optional.empty(), "product", "p\"1", "look");
        var operated = write("PREMISES_ADD", "done", Optional.empty(), Optional.empty(), "premises", "x", "");
        var all = RecordFilter.EVERYTHING;
        assertThat(found(all)).containsExactly(operated, looked, refused, issued);
        assertThat(found(all.byPerson(asha))).containsExactly(looked, issued);
        assertThat(found(all.withActions(Set.of("STOCK_VIEW", "PREMISES_ADD")))).containsExactly(operated, looked);
        assertThat(found(all.withActions(Set.of("STOCK")))).isEmpty();
        assertThat(found(all.withOutcome("refused"))).containsExactly(refused);
        assertThat(found(all.at(shop))).containsExactly(issued);
        assertThat(found(all.about("product", ""))).containsExactly(looked);
        assertThat(found(all.about("product", "p\"1"))).containsExactly(looked);
        assertThat(found(all.about("movement", "p\"1"))).isEmpty();
        assertThat(found(all.byPlatformStaff())).containsExactly(operated);
        assertThat(found(all.and(event -> event.details().containsValue("damaged"))))
                .containsExactly(issued);
        assertThat(found(all.byPerson(asha).withActions(Set.of("STOCK_ISSUE")).withOutcome("done")))
                .containsExactly(issued);
    }

    @Test
    void an_event_tells_what_stands_in_its_leaf() {
        write("STOCK_ISSUE", "done", Optional.of(asha), Optional.of(shop), "movement", "m1", "damaged");
        var event = search(lately).events().getFirst();
        assertThat(event.action()).isEqualTo("STOCK_ISSUE");
        assertThat(event.outcome()).isEqualTo("done");
        assertThat(event.code()).isEmpty();
        assertThat(event.personId()).contains(asha);
        assertThat(event.premises()).contains(shop);
        assertThat(event.subjectType()).isEqualTo("movement");
        assertThat(event.subjectId()).isEqualTo("m1");
        assertThat(event.facts()).isEqualTo(Map.of("number", "7"));
        assertThat(event.details()).containsEntry("reason", "damaged");
    }

    @Test
    void looking_is_given_up_where_too_many_were_looked_at_and_goes_on_from_there() {
        var written = write(10);
        var oldest = lately.lookingAt(4)
                .filtered(RecordFilter.EVERYTHING.and(event -> event.id().equals(written.getFirst())));
        var page = search(oldest);
        assertThat(page.events()).isEmpty();
        assertThat(page.cutAt()).contains(written.get(6));
        page = search(oldest.olderThan(page.cutAt().orElseThrow()));
        page = search(oldest.olderThan(page.cutAt().orElseThrow()));
        assertThat(ids(page)).containsExactly(written.getFirst());
        assertThat(page.cutAt()).isEmpty();
    }

    @Test
    void what_lies_outside_the_time_is_not_found() {
        write(2);
        assertThat(search(RecordQuery.between(hourAgo.minus(Duration.ofDays(40)), hourAgo))
                        .events())
                .isEmpty();
        assertThat(search(RecordQuery.between(
                                Instant.now().plusSeconds(60), Instant.now().plusSeconds(120)))
                        .events())
                .isEmpty();
        assertThatThrownBy(() -> RecordQuery.between(Instant.now(), hourAgo))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_organisation_finds_nothing_of_it() {
        write(1);
        var other = OrganisationId.next();
        assertThat(within(other, () -> audit.search(other, lately)).events()).isEmpty();
        assertThat(within(other, () -> audit.search(organisation, lately)).events())
                .isEmpty();
    }

    private List<UUID> found(RecordFilter filter) {
        return ids(search(lately.filtered(filter)));
    }

    private RecordPage search(RecordQuery query) {
        return within(organisation, () -> audit.search(organisation, query));
    }

    private static List<UUID> ids(RecordPage page) {
        return page.events().stream().map(RecordedEvent::id).toList();
    }

    private List<UUID> write(int events) {
        var written = new ArrayList<UUID>();
        for (int i = 0; i < events; i++) {
            written.add(write("STOCK_VIEW", "done", Optional.of(asha), Optional.empty(), "", "", ""));
        }
        return written;
    }

    private UUID write(
            String action,
            String outcome,
            Optional<UUID> person,
            Optional<PremisesId> premises,
            String type,
            String id,
            String reason) {
        var event = new AuditEvent(
                TimeOrderedId.next(),
                organisation,
                Instant.now(),
                new AuditEvent.What(action, outcome, "", type, id, Map.of("number", "7")),
                person.map(who -> new AuditEvent.Who("person", who.toString(), "", ""))
                        .orElse(new AuditEvent.Who("operator", "test", "", "")),
                new AuditEvent.Where(premises, TimeOrderedId.next(), ""),
                Map.of("reason", reason),
                Optional.empty());
        return within(organisation, () -> {
            audit.append(event);
            return event.id();
        });
    }

    private <T> T within(OrganisationId bound, Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> {
            context.bind(bound);
            return work.get();
        });
    }
}
