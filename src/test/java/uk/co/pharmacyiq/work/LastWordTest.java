package uk.co.pharmacyiq.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.audit.AuditEvent;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

class LastWordTest extends PharmacyTest {

    @Autowired
    private AuditLog audit;

    @Autowired
    private Door door;

    @Autowired
    private LastWord lastWord;

    @Test
    void a_number_lost_with_its_transaction_is_declared_void_at_an_orderly_end() {
        door.transaction().executeWithoutResult(status -> {
            var operator = Actor.Operator.of(Actor.PLATFORM, "test");
            door.bind(operator, Action.Kind.CHANGES);
            audit.append(new AuditEvent(
                    TimeOrderedId.next(),
                    Actor.PLATFORM,
                    Instant.now(),
                    new AuditEvent.What("TEST_LOST", "done", "", "", ""),
                    new AuditEvent.Who("operator", "test", "", ""),
                    new AuditEvent.Where(Optional.empty(), TimeOrderedId.next(), ""),
                    Map.of(),
                    Optional.empty()));
            status.setRollbackOnly();
        });
        assertThat(audit.owesVoids()).isTrue();
        lastWord.close();
        assertThat(audit.owesVoids()).isFalse();
    }
}
