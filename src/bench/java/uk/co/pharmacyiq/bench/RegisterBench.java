package uk.co.pharmacyiq.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestNodes;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.TestSealer;
import uk.co.pharmacyiq.controlled.ManyEntries;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.ViewRegister;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ordering.proposal.ProposeOrder;
import uk.co.pharmacyiq.inventory.ordering.suppliers.KeepSuppliers;
import uk.co.pharmacyiq.inventory.ordering.suppliers.OrderChannel;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;
import uk.co.pharmacyiq.inventory.ordering.suppliers.SupplierKind;
import uk.co.pharmacyiq.inventory.recall.SearchBatch;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.keys.SealedText;

/**
 * What the register and the stock room cost, in a database of its own that is thrown away: entries per second beside a sealer, a
 * long section read and proved, a proposal for an order, a batch looked for among many movements.
 * Arguments: entries of the section, products, movements ({@code 100000 20000 10000000}).
 */
public final class RegisterBench {

    private static final int ROUNDS = 6;
    private static final int SECONDS = 10;
    private static final List<DmdCode> DRUGS =
            List.of(new DmdCode("12479999999104"), new DmdCode("12519999999109"), new DmdCode("12839999999103"));

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final ConfigurableApplicationContext node;
    private final TestPharmacy pharmacy;

    private RegisterBench(ConfigurableApplicationContext node) {
        this.node = node;
        this.pharmacy = TestPharmacy.open(node);
    }

    public static void main(String[] arguments) throws Exception {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int products = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        int movements = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000_000;
        LoggingSystem.get(RegisterBench.class.getClassLoader()).setLogLevel(null, LogLevel.OFF);
        try (var node = TestNodes.start()) {
            var bench = new RegisterBench(node);
            bench.entering();
            bench.reading(entries);
            bench.proposing(products);
            bench.searching(products, movements);
        }
        System.exit(0);
    }

    /** Issues of register drugs, whole use case, by several people at once, while a sealer works beside them. */
    private void entering() throws Exception {
        DRUGS.forEach(drug -> TestPharmacy.done(node.getBean(ReceiveStock.class)
                .receive(
                        pharmacy.technician(),
                        new ReceiveStock.Request(
                                pharmacy.premises(),
                                List.of(new ReceiveStock.Delivered(
                                        new Lot(
                                                drug,
                                                new BatchNumber("CD1"),
                                                new Expiry(LocalDate.now().plusYears(1))),
                                        Quantity.of(1_000_000))),
                                Optional.empty(),
                                Optional.of(new Particulars.Obtained(
                                        new Particulars.Party("Larkspur Wholesale Ltd", "1 Mill Lane, Ashford")))))));
        var sealer = TestSealer.start();
        try {
            out.println("| people at once | sections | entries/s | p50 ms | p99 ms |");
            entering(2, 1, false);
            entering(1, 1, true);
            entering(4, 1, true);
            entering(4, 3, true);
            long began = System.nanoTime();
            long left = unsealed();
            while (unsealed() > 0) {
                Thread.sleep(50);
            }
            out.printf("%,d events were not sealed yet, %.1f s later all%n", left, (System.nanoTime() - began) / 1e9);
        } finally {
            sealer.close();
        }
    }

    private void entering(int people, int sections, boolean counts) throws Exception {
        var next = new AtomicInteger();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        Callable<List<Double>> work = () -> {
            var times = new ArrayList<Double>();
            var technician = pharmacy.technician();
            var drug = DRUGS.get(next.getAndIncrement() % sections);
            for (long began = System.nanoTime(); began < end; began = System.nanoTime()) {
                TestPharmacy.done(node.getBean(IssueStock.class).issue(technician, issue(drug)));
                times.add((System.nanoTime() - began) / 1e6);
            }
            return times;
        };
        var all = new ArrayList<Double>();
        try (var threads = Executors.newFixedThreadPool(people)) {
            for (var one : threads.invokeAll(
                    IntStream.range(0, people).mapToObj(_ -> work).toList())) {
                all.addAll(one.get());
            }
        }
        if (counts) {
            var sorted = all.stream().mapToDouble(each -> each).sorted().toArray();
            out.printf(
                    "| %d | %d | %,.0f | %.1f | %.1f |%n",
                    people,
                    sections,
                    sorted.length / (double) SECONDS,
                    sorted[sorted.length / 2],
                    sorted[(int) (sorted.length * 0.99)]);
        }
    }

    private IssueStock.Request issue(DmdCode drug) {
        return new IssueStock.Request(
                pharmacy.premises(),
                drug,
                Quantity.of(1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Particulars.Supplied(
                        new Particulars.Party("Edna Marsh", "4 Quay Street, Ashford"),
                        "Dr J Okafor, Quayside Surgery",
                        Optional.of(new Particulars.Collection(
                                Optional.of(Particulars.Collector.PATIENT),
                                Optional.empty(),
                                Optional.of(true),
                                Optional.of(true))),
                        Optional.empty())));
    }

    private static long unsealed() throws SQLException {
        try (var database = TestDatabase.get().administrator().connect();
                var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select (select count(*) from audit.event) - (select count(*) from audit.leaf)")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Section section() {
        return TestPharmacy.done(node.getBean(ViewRegister.class).list(pharmacy.technician(), pharmacy.premises()))
                .sections()
                .getLast();
    }

    private void reading(int entries) throws Exception {
        try (var database = TestDatabase.get().administrator().connect();
                var statement = database.createStatement()) {
            statement.execute("alter table controlled.entry disable trigger all");
            long began = System.nanoTime();
            new ManyEntries(
                            node.getBean(SealedText.class),
                            pharmacy.organisation(),
                            pharmacy.technician().id())
                    .upTo(database, section(), entries);
            statement.execute("vacuum (analyze) controlled.entry");
            out.printf("%,d entries in %.0f s%n", entries, (System.nanoTime() - began) / 1e9);
        }
        var section = section();
        var view = node.getBean(ViewRegister.class);
        timed("the last page of the section", () -> {
            TestPharmacy.done(
                    view.view(pharmacy.technician(), pharmacy.premises(), section.id(), OptionalLong.empty()));
            return 1;
        });
        timed("a page in the middle", () -> {
            TestPharmacy.done(view.view(
                    pharmacy.technician(), pharmacy.premises(), section.id(), OptionalLong.of(section.last() / 2)));
            return 1;
        });
        timed("every entry opened and every digest computed anew", () -> {
            var proof = TestPharmacy.done(view.verify(pharmacy.technician(), pharmacy.premises(), section.id()));
            if (proof.wrong().isPresent()) {
                throw new IllegalStateException("wrong at " + proof.wrong().getAsLong());
            }
            return (int) section.last();
        });
    }

    private void proposing(int products) throws Exception {
        var suppliers = new ArrayList<UUID>();
        for (var name : List.of("Larkspur Wholesale Ltd", "Meadowsweet Ltd")) {
            suppliers.add(TestPharmacy.done(node.getBean(KeepSuppliers.class)
                    .add(
                            pharmacy.pharmacist(),
                            new Supplier.Details(
                                    SupplierKind.WHOLESALER,
                                    new Supplier.Firm(name, "1 Mill Lane, Ashford", "", ""),
                                    "",
                                    new Supplier.Dealing(OrderChannel.PAPER, 0, 1, LocalTime.of(17, 0))))));
        }
        long began = System.nanoTime();
        StockRooms.products(pharmacy, products, suppliers);
        out.printf("%,d products in %.0f s%n", products, (System.nanoTime() - began) / 1e9);
        timed(
                "a proposal, its lines",
                () -> TestPharmacy.done(
                                node.getBean(ProposeOrder.class).propose(pharmacy.pharmacist(), pharmacy.premises()))
                        .lines()
                        .size());
    }

    private void searching(int products, int movements) throws Exception {
        long began = System.nanoTime();
        StockRooms.movements(pharmacy, products, movements);
        out.printf("%,d movements in %.0f s%n", movements, (System.nanoTime() - began) / 1e9);
        var batch = new AtomicInteger(movements / 40);
        timed(
                "a batch among all movements, ways it went",
                () -> TestPharmacy.done(node.getBean(SearchBatch.class)
                                .search(
                                        pharmacy.technician(),
                                        pharmacy.premises(),
                                        "l" + batch.getAndAdd(movements / 400 + 1),
                                        Optional.empty()))
                        .ways()
                        .size());
    }

    /** The first round only warms. */
    private void timed(String what, Callable<Integer> work) throws Exception {
        var times = new double[ROUNDS];
        int found = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            found = work.call();
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times, 1, ROUNDS);
        out.printf(
                "%s (%,d): first %,.0f ms, then %,.0f to %,.0f ms%n",
                what, found, times[0], times[1], times[ROUNDS - 1]);
    }
}
