package uk.co.pharmacyiq.audit.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.SealedWorld;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * Nobody attacks: several processes write for two organisations, transactions commit out of order or not at all, processes
 * and sealers end and begin. Nothing of it may look like an attack.
 */
class CleanRunTest {

    private static final int STEPS = 60;

    private final List<AuditLog> processes = new ArrayList<>();

    /** How many worlds; more of them with {@code -Dpharmacyiq.clean.runs=25}. */
    static IntStream worlds() {
        return IntStream.rangeClosed(1, Integer.getInteger("pharmacyiq.clean.runs", 4));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void an_honest_record_gives_no_finding(int seed) throws Exception {
        try (var attacked = AttackedWorld.empty()) {
            var world = attacked.world();
            processes.addAll(List.of(world.log(), world.process(), world.process()));
            var random = new Random(seed);
            for (int step = 0; step < STEPS; step++) {
                step(attacked, random);
            }
            processes.forEach(process -> world.append(process, attacked.ours(), "TEST_LAST"));
            attacked.seal();
            attacked.visit();
            assertThat(attacked.found()).isEmpty();
            assertThat(attacked.sealer().reconcile()).isEmpty();
            assertThat(attacked.sealer().deepCheck()).isEmpty();
            assertThat(Attack.audit(attacked)).isEmpty();
        }
    }

    private void step(AttackedWorld attacked, Random random) {
        var world = attacked.world();
        var process = processes.get(random.nextInt(processes.size()));
        var organisation = random.nextInt(4) == 0 ? attacked.theirs() : attacked.ours();
        switch (random.nextInt(14)) {
            case 0 -> world.appendInVain(process, organisation);
            case 1, 2 -> outOfOrder(world, process, organisation);
            case 3 -> attacked.restart();
            case 4 -> another(world, process, organisation);
            case 5, 6, 7 -> attacked.tick();
            case 8 -> world.appendTogether(process, organisation, 1 + random.nextInt(40));
            default -> world.append(process, organisation, "TEST_EVENT");
        }
    }

    /** One transaction takes its number first and commits last. */
    private static void outOfOrder(SealedWorld world, AuditLog process, OrganisationId organisation) {
        var another = new TransactionTemplate(world.transaction().getTransactionManager());
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        world.transaction().executeWithoutResult(_ -> {
            world.bind(organisation);
            process.append(SealedWorld.event(organisation, "TEST_EARLY", Map.of()));
            another.executeWithoutResult(_ -> {
                world.bind(organisation);
                process.append(SealedWorld.event(organisation, "TEST_LATE", Map.of()));
            });
        });
    }

    /** A process ends in good order, having said which of its numbers are lost, and another begins. */
    private void another(SealedWorld world, AuditLog process, OrganisationId organisation) {
        world.append(process, organisation, "TEST_END");
        processes.remove(process);
        processes.add(world.process());
    }
}
