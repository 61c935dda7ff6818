package uk.co.pharmacyiq.audit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that the record has room for the months to come: when the server has started, and once a day while it runs. A
 * try that fails is logged; there is room enough for many more.
 */
@Component
class AuditPartitions implements DisposableBean {

    /** How many months ahead of this one there is always room for. */
    static final int MONTHS_AHEAD = 3;

    private static final Logger LOG = LoggerFactory.getLogger(AuditPartitions.class);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private @Nullable Thread daily;

    AuditPartitions(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void begin() {
        if (daily == null) {
            daily = Thread.ofVirtual().name("audit-partitions").start(this::everyDay);
        }
    }

    /** Makes the partitions that are missing; answers how many. */
    int make() {
        Integer made = transaction.execute(_ -> jdbc.sql("select audit.make_partitions(:months)")
                .param("months", MONTHS_AHEAD)
                .query(Integer.class)
                .single());
        return made == null ? 0 : made;
    }

    @Override
    public synchronized void destroy() {
        if (daily != null) {
            daily.interrupt();
            daily = null;
        }
    }

    private void everyDay() {
        try {
            while (true) {
                tryToMake();
                Thread.sleep(A_DAY);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryToMake() {
        try {
            int made = make();
            if (made > 0) {
                LOG.info("made {} partitions of the record", made);
            }
        } catch (RuntimeException failed) {
            LOG.warn("partitions of the record could not be made; tried again tomorrow", failed);
        }
    }
}
