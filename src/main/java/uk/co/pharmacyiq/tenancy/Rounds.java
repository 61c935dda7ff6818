package uk.co.pharmacyiq.tenancy;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** Makes every {@link Round} there is, each on a thread of its own, from when the server is up until it ends. */
@Component
class Rounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Directory directory;
    private final ObjectProvider<Round> rounds;
    private final boolean begins;
    private final List<Thread> underWay = new ArrayList<>();

    /** @param begins whether they begin of themselves; an operator cannot say otherwise */
    Rounds(
            Directory directory,
            ObjectProvider<Round> rounds,
            @Value("${pharmacyiq.rounds-begin:true}") boolean begins) {
        this.directory = directory;
        this.rounds = rounds;
        this.begins = begins;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (begins) {
            begin();
        }
    }

    synchronized void begin() {
        if (underWay.isEmpty()) {
            rounds.orderedStream()
                    .forEach(round -> underWay.add(
                            Thread.ofVirtual().name("round of " + round.name()).start(() -> goOn(round))));
        }
    }

    @Override
    public synchronized void destroy() {
        underWay.forEach(Thread::interrupt);
        underWay.clear();
    }

    private void goOn(Round round) {
        try {
            Thread.sleep(round.atFirst());
            while (true) {
                once(round);
                Thread.sleep(round.every());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** One round, of all organisations that are here now. */
    void once(Round round) throws InterruptedException {
        for (var organisation : organisations(round)) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the server ends");
            }
            visit(round, organisation);
        }
    }

    private List<OrganisationId> organisations(Round round) {
        try {
            return directory.organisations();
        } catch (RuntimeException failed) {
            told(round, failed);
            return List.of();
        }
    }

    private static void visit(Round round, OrganisationId organisation) {
        try {
            round.visit(organisation);
        } catch (RuntimeException failed) {
            told(round, failed);
        }
    }

    /** What failed may quote what it was about: the log names the kind alone. */
    private static void told(Round round, RuntimeException failed) {
        LOG.warn(
                "a round failed: {} ({}); it is made again in {}",
                round.name(),
                failed.getClass().getSimpleName(),
                round.every());
    }
}
