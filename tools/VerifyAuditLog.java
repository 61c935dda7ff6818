import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.security.DigestException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the audit record of a pharmacy, offline and without trusting whoever runs it. One file, nothing but a JDK (17 or
 * later): {@code java VerifyAuditLog.java help}. It shares no code with the server that wrote the record.
 *
 * <p>What it builds on, all public: RFC 6962 and RFC 9162 (the tree, its proofs), RFC 8032 (Ed25519), RFC 8785 (bytes of
 * an event), and of C2SP: signed-note, tlog-checkpoint, tlog-tiles, tlog-proof and tlog-cosignature.
 *
 * <p>How the record is built: the events of one organisation are the leaves of its own tree. The size and root of that
 * tree, its checkpoint, is signed, and enters (salted and hashed) as a leaf in one log of heads for the whole platform.
 * That log's checkpoint is signed too, and cosigned by witnesses. One key signs both, under two names: the origin of the
 * log of heads is {@code BASE/heads/1}, that of an organisation {@code BASE/t/ORGANISATION/1}; the last number counts the
 * logs of the installation and is 1 until a restored backup made another necessary.
 *
 * <p>Parts of this file, in order: 1 the commands, 2 what is found, 3 an export, 4 a proof of one event and an extract of the
 * controlled drugs register, 5 the log of heads, 6 the tree, 7 notes and keys, 8 leaves, 9 JSON and 10 files.
 */
public final class VerifyAuditLog {

    static final String USAGE = """
            Checks a pharmacy's audit record, offline. Needs the platform's public key and, best, a checkpoint kept earlier.

              java VerifyAuditLog.java export FOLDER|ZIP --key VKEY [--witness VKEY]... [--quorum N]
                                       [--previous CHECKPOINT-FILE]... [--max-age 24h] [--now 2026-01-31T12:00:00Z]
              java VerifyAuditLog.java proof FILE.tlog-proof --key VKEY [--witness VKEY]... [--quorum N]
              java VerifyAuditLog.java register EXTRACT.zip|FOLDER --key VKEY [--witness VKEY]... [--quorum N]
              java VerifyAuditLog.java consistency OLD-CHECKPOINT NEW-CHECKPOINT FOLDER|ZIP [--key VKEY]
              java VerifyAuditLog.java keys VKEY [ORGANISATION]

            --key       the platform's public key: BASE/heads/1+xxxxxxxx+...
            --witness   the public key of a witness whose cosignature you want to see
            --quorum    how many of them are enough; all, if you do not say
            --previous  a checkpoint you kept: what it covered must be the beginning of what there is now
            --max-age   the newest proven time must not be older: 90m, 24h, 7d
            Exit code: 0 all is well, 3 something was found, 2 the command is wrong, 1 a file cannot be read.
            """;

    private VerifyAuditLog() {}

    // ---- 1 the commands -------------------------------------------------------------------------------------------

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        Report report = new Report(out);
        try {
            Options options = Options.parse(arguments);
            switch (options.command()) {
                case "export" -> new ExportCheck(options, report).check();
                case "proof" -> new EventCheck(options, report).check();
                case "register" -> new RegisterCheck(options, report).check();
                case "consistency" -> consistency(options, report);
                case "keys" -> keys(options, out);
                case "help" -> out.print(USAGE);
                default -> throw new Misused("There is no command '" + options.command() + "'.");
            }
            if (options.command().equals("help") || options.command().equals("keys")) {
                return 0;
            }
        } catch (Misused misused) {
            err.println(misused.getMessage());
            err.print(USAGE);
            return 2;
        } catch (Wrong wrong) {
            report.found(wrong);
        } catch (IOException unreadable) {
            err.println("Cannot read: " + unreadable.getMessage());
            return 1;
        }
        return report.close();
    }

    /** The command line. */
    record Options(String command, List<String> files, Map<String, List<String>> named) {

        static final Map<String, Integer> FILES =
                Map.of("export", 1, "proof", 1, "register", 1, "consistency", 3, "keys", 1, "help", 0);

        static Options parse(String[] arguments) {
            String command = arguments.length == 0 ? "help" : arguments[0];
            List<String> files = new ArrayList<>();
            Map<String, List<String>> named = new HashMap<>();
            for (int i = 1; i < arguments.length; i++) {
                if (!arguments[i].startsWith("--")) {
                    files.add(arguments[i]);
                } else if (!Set.of("--key", "--witness", "--quorum", "--previous", "--max-age", "--now")
                                .contains(arguments[i])
                        || i + 1 == arguments.length) {
                    throw new Misused("'" + arguments[i] + "' is not known, or wants a value.");
                } else {
                    named.computeIfAbsent(arguments[i], name -> new ArrayList<>())
                            .add(arguments[++i]);
                }
            }
            int wanted = FILES.getOrDefault(command, files.size());
            if (files.size() < wanted || files.size() > wanted + (command.equals("keys") ? 1 : 0)) {
                throw new Misused("'" + command + "' wants " + wanted + " names after it, not " + files.size() + ".");
            }
            if (Set.of("export", "proof", "register").contains(command) && !named.containsKey("--key")) {
                throw new Misused("'" + command + "' wants --key, the platform's public key.");
            }
            return new Options(command, files, named);
        }

        PlatformKey key() {
            return PlatformKey.of(given("--key", named("--key").get(0)));
        }

        List<Key> witnesses() {
            return named("--witness").stream()
                    .map(text -> given("--witness", text))
                    .toList();
        }

        int quorum() {
            return named.containsKey("--quorum")
                    ? (int) number("--quorum", named("--quorum").get(0))
                    : named("--witness").size();
        }

        Duration maxAge() {
            if (!named.containsKey("--max-age")) {
                return null;
            }
            String text = named("--max-age").get(0);
            long count = number("--max-age", text.substring(0, Math.max(0, text.length() - 1)));
            return switch (text.charAt(text.length() - 1)) {
                case 'm' -> Duration.ofMinutes(count);
                case 'h' -> Duration.ofHours(count);
                case 'd' -> Duration.ofDays(count);
                default -> throw new Misused("--max-age is a number and m, h or d: 24h");
            };
        }

        Instant now() {
            try {
                return named.containsKey("--now") ? Instant.parse(named("--now").get(0)) : Instant.now();
            } catch (java.time.DateTimeException no) {
                throw new Misused("--now is a time in UTC: 2026-01-31T12:00:00Z");
            }
        }

        List<String> named(String option) {
            return named.getOrDefault(option, List.of());
        }

        private static Key given(String option, String vkey) {
            try {
                return Key.parse(vkey);
            } catch (Wrong no) {
                throw new Misused(option + ": " + no.getMessage());
            }
        }

        private static long number(String option, String digits) {
            if (!digits.matches("[0-9]{1,6}")) {
                throw new Misused(option + " wants a number.");
            }
            return Long.parseLong(digits);
        }
    }

    /** Whether the log grew from one checkpoint to another: both must be roots of the same leaf hashes. */
    static void consistency(Options options, Report report) throws IOException {
        Note[] notes = {note(options.files().get(0)), note(options.files().get(1))};
        Checkpoint old = Checkpoint.of(notes[0]);
        Checkpoint now = Checkpoint.of(notes[1]);
        if (options.named().containsKey("--key")) {
            for (Checkpoint each : List.of(old, now)) {
                options.key().mustHaveSigned(each);
            }
            report.ok("signatures: both checkpoints are signed by the platform's key");
        } else {
            report.note("signatures are not checked, for want of --key");
        }
        if (!old.origin().equals(now.origin())) {
            throw new Wrong("fork", "the checkpoints are of two logs, " + old.origin() + " and " + now.origin());
        }
        if (old.size() > now.size()) {
            throw new Wrong("rollback", "the older checkpoint is larger: " + old.size() + " and then " + now.size());
        }
        try (Store store = Store.open(Path.of(options.files().get(2)))) {
            Frontier frontier = new Frontier();
            mustBeRoot(frontier, old, "fork");
            for (long n = 0; frontier.size < now.size(); n++) {
                int width = (int) Math.min(256, now.size() - n * 256);
                byte[] tile = store.read(TilePath.hashes(0, n, width), 8192);
                if (tile == null || tile.length != width * 32) {
                    throw new Wrong("tile-changed", n * 256, "tile " + n + " of the leaf hashes is missing or cut");
                }
                for (int i = 0; i < width; i++) {
                    frontier.append(tile, i * 32, 0);
                    mustBeRoot(frontier, old, "consistency-broken");
                    mustBeRoot(frontier, now, "root-mismatch");
                }
            }
        }
        report.ok("consistency: the " + many(old.size()) + " events of the older checkpoint are the beginning of the "
                + many(now.size()) + " of the newer one");
    }

    private static void mustBeRoot(Frontier frontier, Checkpoint checkpoint, String kind) {
        if (frontier.size == checkpoint.size() && !Arrays.equals(frontier.root(), checkpoint.root())) {
            throw new Wrong(
                    kind,
                    checkpoint.size(),
                    "the tree of " + many(checkpoint.size()) + " leaves has another root than the checkpoint says");
        }
    }

    /** Says in words what a verifier key is, and gives it in the form openssl reads. */
    static void keys(Options options, PrintStream out) {
        Key key = Options.given("the key", options.files().get(0));
        out.println("name     " + key.name());
        out.println("use      " + (key.type() == Key.LOG ? "signs checkpoints of a log" : "cosigns as a witness"));
        out.println("id       " + HexFormat.of().formatHex(key.id()) + "  (the start of each of its signatures)");
        out.println("Ed25519  " + HexFormat.of().formatHex(key.raw()));
        out.println("-----BEGIN PUBLIC KEY-----");
        out.println(Base64.getEncoder().encodeToString(key.spki()));
        out.println("-----END PUBLIC KEY-----");
        if (options.files().size() > 1) {
            String organisation = options.files().get(1);
            if (!organisation.matches(PlatformKey.UUID_FORM)) {
                throw new Misused("An organisation is named by 36 characters: 8-4-4-4-12 hexadecimal digits.");
            }
            String origin = PlatformKey.of(key).base() + "/t/" + organisation + "/1";
            out.println("the same key under that organisation's name:");
            out.println(key.named(origin).text());
        }
    }

    // ---- 2 what is found ------------------------------------------------------------------------------------------

    /** The command line makes no sense. */
    static final class Misused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Misused(String sentence) {
            super(sentence);
        }
    }

    /** Something is wrong with the record, and there is no going on. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;
        final String kind;
        final long index;

        Wrong(String kind, String sentence) {
            this(kind, -1, sentence);
        }

        Wrong(String kind, long index, String sentence) {
            super(sentence);
            this.kind = kind;
            this.index = index;
        }
    }

    /** Prints each check as it is done, and keeps what was found for the end. */
    static final class Report {

        private static final int SHOWN_OF_A_KIND = 20;

        private final PrintStream out;
        private final List<String> findings = new ArrayList<>();
        private final Map<String, Integer> kinds = new TreeMap<>();
        String organisation = "-";

        Report(PrintStream out) {
            this.out = out;
        }

        void ok(String sentence) {
            out.println("ok    " + sentence);
        }

        void note(String sentence) {
            out.println("note  " + sentence);
        }

        void found(Wrong wrong) {
            found(wrong.kind, wrong.index, wrong.getMessage());
        }

        void found(String kind, long index, String sentence) {
            if (kinds.merge(kind, 1, Integer::sum) <= SHOWN_OF_A_KIND) {
                findings.add("FINDING " + kind + " organisation=" + organisation + " index="
                        + (index < 0 ? "-" : Long.toString(index)) + ": " + sentence);
            }
        }

        boolean clean(String... of) {
            return Stream.of(of).noneMatch(kinds::containsKey);
        }

        int close() {
            findings.forEach(out::println);
            kinds.forEach((kind, count) -> {
                if (count > SHOWN_OF_A_KIND) {
                    out.println("      and " + many(count - SHOWN_OF_A_KIND) + " more of kind " + kind);
                }
            });
            if (kinds.isEmpty()) {
                out.println("OK");
            }
            return kinds.isEmpty() ? 0 : 3;
        }
    }

    static String many(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Tells how far it is, on a terminal, once a second. */
    static final class Progress {
        private final boolean shown = onTerminal();
        private long next = System.nanoTime() + 1_000_000_000L;
        private boolean told;

        void at(long done, long of, String what) {
            if (shown && System.nanoTime() > next) {
                next += 1_000_000_000L;
                told = true;
                System.err.printf("\r%3d %%  %s of %s %s ", done * 100 / of, many(done), many(of), what);
            }
        }

        void end() {
            if (told) {
                System.err.print("\r" + " ".repeat(70) + "\r");
            }
        }

        private static boolean onTerminal() {
            try { // since JDK 22 there is a console without a terminal
                return System.console() != null
                        && (Runtime.version().feature() < 22
                                || (boolean) java.io.Console.class
                                        .getMethod("isTerminal")
                                        .invoke(System.console()));
            } catch (ReflectiveOperationException no) {
                return false;
            }
        }
    }

    // ---- 3 an export ----------------------------------------------------------------------------------------------

    /** Everything in an exported folder: bodies against hashes, hashes against roots, roots against signatures. */
    static final class ExportCheck {

        private static final long BACKDATED_BY_MS = 15 * 60_000;
        private static final long CLOCK_BACK_BY_MS = 60_000;
        private static final long NEVER = Long.MIN_VALUE / 2;

        private final Options options;
        private final Report report;
        private final PlatformKey key;
        private final Progress progress = new Progress();
        private final TreeMap<Long, List<Held>> held = new TreeMap<>();
        private final List<Held> heldOfOtherLogs = new ArrayList<>();
        private final Set<String> expected = new HashSet<>();
        private final Frontier fromLeaves = new Frontier();
        private final Frontier fromTiles = new Frontier();
        private final List<Upper> levels = new ArrayList<>();
        private final List<Wrong> upperTiles = new ArrayList<>();
        private final List<Long> differing = new ArrayList<>();
        private final List<Long> dropped = new ArrayList<>();
        private final Map<Long, Map<String, Object>> ofTheRecord = new TreeMap<>();
        private final Map<UUID, Writer> writers = new HashMap<>();
        private Writer writer;
        private final Ids ids = new Ids();
        private Checkpoint checkpoint;
        private Store store;
        private long newestAt = NEVER;
        private long oldestAt = Long.MAX_VALUE;

        /** A checkpoint somebody kept. */
        record Held(String file, Checkpoint checkpoint) {}

        /** How far one writing process was seen to have come. */
        static final class Writer {
            final UUID id;
            final Numbers numbers = new Numbers();
            long sequence = -1;
            long at = NEVER;
            boolean wentBack;

            Writer(UUID id) {
                this.id = id;
            }
        }

        /** A tile above the leaf hashes, as it must be. */
        static final class Upper {
            final byte[] data = new byte[8192];
            long n;
            int width;
        }

        ExportCheck(Options options, Report report) {
            this.options = options;
            this.report = report;
            this.key = options.key();
        }

        void check() throws IOException {
            try (Store opened = Store.open(Path.of(options.files().get(0)))) {
                store = opened;
                byte[] note = store.read("checkpoint", 1 << 20);
                if (note == null) {
                    throw new IOException("there is no file 'checkpoint' in "
                            + options.files().get(0));
                }
                checkpoint = Checkpoint.of(Note.parse(note));
                report.organisation = key.organisationOf(checkpoint.origin());
                key.mustHaveSigned(checkpoint);
                report.ok("checkpoint: organisation " + report.organisation + ", " + many(checkpoint.size())
                        + " events, signed by the platform's key");
                gatherHeld();
                leavesAndTiles();
                judgeRoot();
                unexpectedFiles();
                recordOfItself();
                Instant witnessed = head();
                freshness(witnessed);
                readableEvents();
            }
        }

        // -- earlier checkpoints, those the verifier kept and those in the export

        private void gatherHeld() throws IOException {
            for (String file : options.named("--previous")) {
                hold(file, Files.readAllBytes(Path.of(file)));
            }
            for (String file : store.names()) {
                if (file.startsWith("checkpoints/")) {
                    hold(file, store.read(file, 1 << 20));
                }
            }
        }

        private void hold(String file, byte[] bytes) {
            try {
                Checkpoint kept = Checkpoint.of(Note.parse(bytes));
                key.mustHaveSigned(kept);
                Held one = new Held(file, kept);
                if (!kept.origin().equals(checkpoint.origin())) {
                    heldOfOtherLogs.add(one);
                } else if (kept.size() > checkpoint.size()) {
                    report.found(
                            "rollback",
                            checkpoint.size(),
                            file + " is a signed checkpoint of " + many(kept.size())
                                    + " events, and there are now only " + many(checkpoint.size()));
                } else {
                    held.computeIfAbsent(kept.size(), size -> new ArrayList<>()).add(one);
                }
            } catch (Wrong wrong) {
                report.found(wrong.kind, wrong.index, file + ": " + wrong.getMessage());
            }
        }

        private void judgeHeld(long size, Frontier leaves, Frontier tiles) {
            for (Held one : held.getOrDefault(size, List.of())) {
                byte[] root = one.checkpoint().root();
                if (Arrays.equals(root, leaves.root()) || Arrays.equals(root, tiles.root())) {
                    report.ok("earlier checkpoint: the " + many(size) + " events of " + one.file()
                            + " are the beginning of this log");
                } else if (size == checkpoint.size() && !Arrays.equals(root, checkpoint.root())) {
                    report.found("fork", size, one.file() + " is signed for the same size with another root");
                } else {
                    report.found(
                            "consistency-broken",
                            size,
                            "the first " + many(size) + " events are not those of " + one.file()
                                    + ", which is signed: something before index " + size + " was changed since");
                }
            }
        }

        // -- leaves and tiles (tlog-tiles): tiles are read and hashed side by side, and put together in order

        private void leavesAndTiles() throws IOException {
            int workers = Math.min(8, Runtime.getRuntime().availableProcessors());
            ExecutorService pool = Executors.newFixedThreadPool(workers);
            try {
                ArrayDeque<Future<List<TileCheck>>> ahead = new ArrayDeque<>();
                long tiles = (checkpoint.size() + 255) / 256;
                long asked = 0;
                judgeHeld(0, fromLeaves, fromTiles);
                while (asked < tiles || !ahead.isEmpty()) {
                    while (asked < tiles && ahead.size() < workers * 3) {
                        long from = asked;
                        long to = asked = Math.min(tiles, asked + 8);
                        ahead.add(pool.submit(() -> checkTiles(from, to)));
                    }
                    for (TileCheck tile : ahead.remove().get()) {
                        take(tile);
                    }
                    progress.at(fromLeaves.size, checkpoint.size(), "events");
                }
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof IOException) {
                    throw (IOException) failed.getCause();
                }
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted");
            } finally {
                pool.shutdownNow();
                progress.end();
            }
            for (int level = 1; level <= levels.size(); level++) {
                if (levels.get(level - 1).width > 0) {
                    closeUpper(level);
                }
            }
        }

        private List<TileCheck> checkTiles(long from, long to) throws IOException {
            List<TileCheck> checked = new ArrayList<>();
            Sha256 sha = new Sha256();
            for (long n = from; n < to; n++) {
                int width = (int) Math.min(256, checkpoint.size() - n * 256);
                byte[] entries = store.read(TilePath.entries(n, width), width * 65_537);
                byte[] stored = store.read(TilePath.hashes(0, n, width), 8192);
                checked.add(new TileCheck(n, width, entries, stored, report.organisation, sha));
            }
            return checked;
        }

        private void take(TileCheck tile) throws IOException {
            long first = tile.n * 256;
            expected.add(TilePath.entries(tile.n, tile.width));
            expected.add(TilePath.hashes(0, tile.n, tile.width));
            tile.wrong.forEach(report::found);
            tile.differing.forEach(i -> differing.add(first + i));
            tile.dropped.forEach(i -> dropped.add(first + i));
            ofTheRecord.putAll(tile.ofTheRecord);
            for (int i = 0; i < tile.width; i++) {
                if (tile.leaves[i] != null) {
                    takeLeaf(first + i, tile.leaves[i]);
                }
            }
            if (tile.width == 256
                    && held.subMap(first, false, first + 256, false).isEmpty()) {
                fromLeaves.append(tile.rootOfLeaves, 0, 8);
                fromTiles.append(tile.rootOfStored, 0, 8);
                judgeHeld(fromLeaves.size, fromLeaves, fromTiles);
            } else {
                for (int i = 0; i < tile.width; i++) {
                    fromLeaves.append(tile.hashes, i * 32, 0);
                    fromTiles.append(tile.stored, i * 32, 0);
                    judgeHeld(fromLeaves.size, fromLeaves, fromTiles);
                }
            }
            if (tile.width == 256) {
                addUpper(1, tile.rootOfLeaves);
            }
        }

        private void addUpper(int level, byte[] root) throws IOException {
            if (levels.size() < level) {
                levels.add(new Upper());
            }
            Upper upper = levels.get(level - 1);
            System.arraycopy(root, 0, upper.data, upper.width * 32, 32);
            if (++upper.width == 256) {
                byte[] data = closeUpper(level);
                addUpper(level + 1, new Sha256().perfectRoot(data, 256));
            }
        }

        private byte[] closeUpper(int level) throws IOException {
            Upper upper = levels.get(level - 1);
            String path = TilePath.hashes(level, upper.n, upper.width);
            byte[] data = Arrays.copyOf(upper.data, upper.width * 32);
            expected.add(path);
            byte[] stored = store.read(path, 8192);
            if (!Arrays.equals(data, stored)) {
                upperTiles.add(new Wrong(
                        "tile-changed",
                        upper.n << (8 * level + 8),
                        path + (stored == null ? " is missing" : " does not follow from the hashes below it")));
            }
            upper.n++;
            upper.width = 0;
            return data;
        }

        private void judgeRoot() {
            boolean leavesRight = Arrays.equals(fromLeaves.root(), checkpoint.root());
            boolean tilesRight = Arrays.equals(fromTiles.root(), checkpoint.root());
            for (long index : differing) {
                report.found(
                        leavesRight ? "tile-changed" : "leaf-changed",
                        index,
                        leavesRight
                                ? "the event is as signed, but the tile has another hash for it"
                                : "the bytes of this event are not those that were sealed");
            }
            if (leavesRight) {
                upperTiles.forEach(report::found);
            } else if (!tilesRight || differing.isEmpty()) {
                report.found(
                        "root-mismatch",
                        -1,
                        "the hash of all events is not the root that was signed; events and"
                                + " tiles were changed together, or moved");
            }
            if (leavesRight && report.clean("tile-changed", "leaf-missing", "leaf-extra")) {
                report.ok("events: " + many(checkpoint.size() - dropped.size())
                        + " hashed, all as in the tiles, and the tiles up to the signed root");
            }
        }

        private void unexpectedFiles() throws IOException {
            for (String name : store.names()) {
                if (name.startsWith("tile/") && !expected.contains(name)) {
                    report.found(
                            name.startsWith("tile/entries/") ? "leaf-extra" : "tile-changed",
                            -1,
                            name + " is no part of a log of " + many(checkpoint.size()) + " events");
                }
            }
        }

        // -- what each event says of itself

        private void takeLeaf(long index, Leaf leaf) {
            if (!ids.add(leaf.idHigh, leaf.idLow)) {
                report.found("duplicate", index, "another event before it has the same identifier");
            }
            if (writer == null
                    || writer.id.getLeastSignificantBits() != leaf.writerLow
                    || writer.id.getMostSignificantBits() != leaf.writerHigh) {
                writer = writers.computeIfAbsent(new UUID(leaf.writerHigh, leaf.writerLow), Writer::new);
            }
            if (!writer.numbers.add(leaf.sequence)) {
                report.found(
                        "duplicate", index, "its writer already gave number " + leaf.sequence + " to another event");
            }
            if (leaf.sequence > writer.sequence && leaf.at < writer.at - CLOCK_BACK_BY_MS) {
                writer.wentBack = true;
                report.found(
                        "clock-back",
                        index,
                        "the clock of its writer went back, from " + Instant.ofEpochMilli(writer.at) + " to "
                                + Instant.ofEpochMilli(leaf.at));
            } else if (leaf.at < newestAt - BACKDATED_BY_MS && !writer.wentBack) {
                report.found(
                        "backdated",
                        index,
                        "it says " + Instant.ofEpochMilli(leaf.at) + ", after events of "
                                + Instant.ofEpochMilli(newestAt));
            }
            if (leaf.sequence > writer.sequence) {
                writer.sequence = leaf.sequence;
                writer.at = leaf.at;
            }
            newestAt = Math.max(newestAt, leaf.at);
            oldestAt = Math.min(oldestAt, leaf.at);
        }

        /** What the record says about itself: bodies dropped, numbers missing, rows that nobody wrote. */
        private void recordOfItself() {
            if (report.clean("duplicate", "backdated", "clock-back", "wrong-organisation", "malformed")) {
                report.ok("order: every event is of this organisation, has its own identifier and its own number of its"
                        + " writer, and a time in UTC"
                        + (oldestAt > newestAt
                                ? ""
                                : "; from " + Instant.ofEpochMilli(oldestAt) + " to "
                                        + Instant.ofEpochMilli(newestAt)));
            }
            List<long[]> explained = new ArrayList<>();
            Map<String, Long> gaps = new LinkedHashMap<>();
            boolean quoted = false;
            for (Map.Entry<Long, Map<String, Object>> entry : ofTheRecord.entrySet()) {
                Map<String, Object> facts = Json.object(entry.getValue().getOrDefault("facts", Map.of()));
                String writer = facts.get("writer") + " " + facts.get("seq");
                switch (Json.text(entry.getValue().get("action"))) {
                    case "RECORD_RETENTION" ->
                        explained.add(new long[] {
                            number(facts.get("first")), number(facts.get("last")), number(facts.get("count"))
                        });
                    case "RECORD_GAP" -> gaps.put(writer, entry.getKey());
                    case "RECORD_GAP_SETTLED" -> gaps.remove(writer);
                    case "RECORD_FORGED" ->
                        report.found(
                                "forged",
                                entry.getKey(),
                                "the record itself says that an event was not written by its writer: " + facts);
                    case "RECORD_REOPENED" -> quoted |= quotes(facts);
                    default -> {}
                }
            }
            gaps.forEach((writer, index) -> report.found(
                    "gap", index, "the record itself says that an event is missing: writer and number " + writer));
            retention(explained);
            for (Held one : heldOfOtherLogs) {
                if (key.isOfHeads(one.checkpoint().origin())) {
                    continue; // compared where the log of heads is
                }
                if (quoted && key.organisationOf(one.checkpoint().origin()).equals(report.organisation)) {
                    report.note(one.file() + " is of an earlier log, which this log says it continues");
                } else {
                    report.found(
                            "fork",
                            -1,
                            one.file() + " is of another log: "
                                    + one.checkpoint().origin());
                }
            }
        }

        private boolean quotes(Map<String, Object> facts) {
            report.note("this log continues " + facts.get("origin") + ", last signed with " + facts.get("size")
                    + " leaves, root " + facts.get("root"));
            return true;
        }

        private void retention(List<long[]> explained) {
            long allowed = 0;
            for (long[] range : explained) {
                allowed += range[2];
            }
            for (long index : dropped) {
                if (explained.stream().noneMatch(range -> range[0] <= index && index <= range[1])) {
                    report.found("body-missing", index, "its text is gone, and no event of retention says why");
                }
            }
            if (dropped.size() > allowed && !explained.isEmpty()) {
                report.found(
                        "body-missing",
                        -1,
                        many(dropped.size()) + " texts are gone, but events of retention speak of " + many(allowed));
            } else if (!dropped.isEmpty() && report.clean("body-missing")) {
                report.ok("retention: " + many(dropped.size()) + " texts were dropped as " + explained.size()
                        + " sealed events of retention say; their hashes are all there");
            }
        }

        private static long number(Object fact) {
            return fact instanceof String && ((String) fact).matches("[0-9]{1,18}")
                    ? Long.parseLong((String) fact)
                    : -1;
        }

        // -- the log of heads, and time

        private Instant head() throws IOException {
            byte[] file = store.read("head.tlog-proof", 1 << 20);
            if (file == null) {
                throw new IOException("there is no file 'head.tlog-proof'");
            }
            try {
                TlogProof proof = TlogProof.parse(file);
                HeadCheck head = new HeadCheck(options, report);
                Instant newest =
                        head.check(checkpoint, proof.extra(), proof.index(), proof.hashes(), proof.checkpoint());
                for (Held one : heldOfOtherLogs) {
                    if (key.isOfHeads(one.checkpoint().origin())) {
                        head.compare(one.file(), one.checkpoint());
                    }
                }
                return newest;
            } catch (Wrong wrong) {
                report.found(wrong.kind, wrong.index, "head.tlog-proof: " + wrong.getMessage());
                return null;
            }
        }

        private void freshness(Instant witnessed) {
            if (options.maxAge() == null) {
                return;
            }
            Instant newest = witnessed != null || newestAt == NEVER ? witnessed : Instant.ofEpochMilli(newestAt);
            Instant limit = options.now().minus(options.maxAge());
            if (newest == null || newest.isBefore(limit)) {
                report.found(
                        "stale",
                        -1,
                        "nothing proves that this is newer than " + limit + "; the newest time is "
                                + (newest == null ? "not there" : newest));
            } else {
                report.ok(
                        "freshness: " + (witnessed == null ? "the last event is of " : "last witnessed at ") + newest);
            }
        }

        // -- events.jsonl, the events as people read them: each line must be the sealed leaf and open its commitments

        private void readableEvents() throws IOException {
            long lines = 0;
            long fields = 0;
            long before = -1;
            Sha256 sha = new Sha256();
            byte[] tile = new byte[0];
            try (BufferedReader in = store.lines("events.jsonl")) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    lines++;
                    try {
                        Map<String, String> raw = Json.rawMembers(line);
                        long index = Json.number(Json.parse(raw.getOrDefault("index", "null")));
                        if (index <= before || index >= checkpoint.size()) {
                            throw new Wrong("order", index, "line " + lines + " of events.jsonl is out of order");
                        }
                        if (index / 256 != before / 256 || before < 0) {
                            int width = (int) Math.min(256, checkpoint.size() - index / 256 * 256);
                            byte[] read = store.read(TilePath.hashes(0, index / 256, width), 8192);
                            tile = read == null ? new byte[0] : read;
                        }
                        before = index;
                        byte[] leaf = raw.getOrDefault("leaf", "").getBytes(UTF_8);
                        byte[] hash = sha.leaf(leaf);
                        int at = (int) (index % 256) * 32;
                        if (at + 32 > tile.length || !Arrays.equals(hash, 0, 32, tile, at, at + 32)) {
                            throw new Wrong(
                                    "body-changed",
                                    index,
                                    "line " + lines + " of events.jsonl is not the event" + " that was sealed");
                        }
                        fields += opened(
                                Json.object(Json.parse(raw.get("leaf"))),
                                Json.object(Json.parse(raw.getOrDefault("details", "{}"))),
                                Json.object(Json.parse(raw.getOrDefault("salts", "{}"))),
                                index);
                    } catch (Wrong wrong) {
                        report.found(wrong.kind, wrong.index, wrong.getMessage());
                    }
                    progress.at(Math.max(0, before), checkpoint.size(), "lines");
                }
            } finally {
                progress.end();
            }
            if (lines > 0 && report.clean("order", "body-changed", "commitment-mismatch", "malformed")) {
                report.ok("events.jsonl: " + many(lines) + " events as sealed, " + many(fields)
                        + " fields as their commitments say"
                        + (lines == checkpoint.size()
                                ? ""
                                : "; it has no line for " + many(checkpoint.size() - lines) + " others"));
            }
        }

        private static long opened(
                Map<String, Object> leaf, Map<String, Object> details, Map<String, Object> salts, long index) {
            details.forEach(
                    (name, value) -> Disclosed.of(name, salts.get(name), value).mustOpen(leaf, index));
            return details.size();
        }
    }

    // ---- 4 a proof of one event (tlog-proof) ----------------------------------------------------------------------

    /** One event: its leaf is in its organisation's tree, that tree in the log of heads, and its open fields are its own. */
    static final class EventCheck {

        private final Options options;
        private final Report report;

        /** What was found signed and in the log of heads by now: many proofs stand under one checkpoint. */
        private final Set<String> signed = new HashSet<>();

        EventCheck(Options options, Report report) {
            this.options = options;
            this.report = report;
        }

        void check() throws IOException {
            Path file = Path.of(options.files().get(0));
            if (Files.size(file) > 1 << 22) {
                throw new Wrong("malformed", "the file is too long to be a proof");
            }
            check(Files.readAllBytes(file));
        }

        /** Answers the members of the event. */
        Map<String, Object> check(byte[] file) {
            PlatformKey key = options.key();
            TlogProof proof = TlogProof.parse(file);
            Checkpoint checkpoint = Checkpoint.of(Note.parse(proof.checkpoint().getBytes(UTF_8)));
            report.organisation = key.organisationOf(checkpoint.origin());
            Map<String, Object> extra = Json.object(Json.parse(utf8(proof.extra())));
            boolean known = signed.contains(proof.checkpoint() + extra.get("head"));
            if (!known) {
                key.mustHaveSigned(checkpoint);
            }
            report.ok("checkpoint: organisation " + report.organisation + ", " + many(checkpoint.size())
                    + " events, signed by the platform's key");

            byte[] bytes = Json.text(extra.get("leaf")).getBytes(UTF_8);
            Sha256 sha = new Sha256();
            if (!Proofs.includes(
                    sha, proof.index(), checkpoint.size(), sha.leaf(bytes), proof.hashes(), checkpoint.root())) {
                throw new Wrong("leaf-changed", proof.index(), "this event does not hash up to the signed root");
            }
            report.ok("event: it is number " + proof.index() + " of them, as sealed");

            Leaf leaf = new Leaf(null);
            String wrong = leaf.scan(bytes, 0, bytes.length, report.organisation.getBytes(UTF_8));
            if (wrong != null) {
                throw new Wrong(leaf.kind, proof.index(), wrong);
            }
            Map<String, Object> members = Json.object(Json.parse(utf8(bytes)));
            List<Disclosed> disclosed = new ArrayList<>();
            for (Object one : Json.list(extra.get("disclosed"))) {
                Map<String, Object> field = Json.object(one);
                disclosed.add(Disclosed.of(Json.text(field.get("name")), field.get("salt"), field.get("value")));
            }
            disclosed.forEach(field -> field.mustOpen(members, proof.index()));
            report.ok("fields: " + disclosed.size() + " disclosed, each as the event committed to it");

            if (!known) {
                head(checkpoint, Json.object(extra.get("head")));
                signed.add(proof.checkpoint() + extra.get("head"));
            }
            inWords(members, disclosed);
            return members;
        }

        private void head(Checkpoint checkpoint, Map<String, Object> head) {
            List<byte[]> hashes = new ArrayList<>();
            Json.list(head.get("hashes")).forEach(hash -> hashes.add(Base64s.decode(Json.text(hash))));
            new HeadCheck(options, report)
                    .check(
                            checkpoint,
                            Base64s.decode(Json.text(head.get("salt"))),
                            Json.number(head.get("index")),
                            hashes,
                            Json.text(head.get("checkpoint")));
        }

        private void inWords(Map<String, Object> leaf, List<Disclosed> disclosed) {
            Map<String, Object> who = Json.object(leaf.getOrDefault("who", Map.of()));
            Map<String, Object> subject = Json.object(leaf.getOrDefault("subject", Map.of()));
            StringBuilder words = new StringBuilder();
            words.append(leaf.get("at"))
                    .append(" (UTC): ")
                    .append(who.get("kind"))
                    .append(' ')
                    .append(who.get("id"));
            if (leaf.containsKey("auth")) {
                words.append(", signed in by ").append(leaf.get("auth"));
            }
            words.append(": ").append(leaf.get("action"));
            if (!subject.isEmpty()) {
                words.append(" on ").append(subject.get("type")).append(' ').append(subject.get("id"));
            }
            words.append(": ").append(leaf.get("outcome"));
            if (leaf.containsKey("code")) {
                words.append(" (").append(leaf.get("code")).append(')');
            }
            report.note(printable(words.toString()));
            disclosed.forEach(field -> report.note(printable("  " + field.name() + ": " + field.value())));
        }

        /** A value may hold anything: it must not be able to write to the terminal as if it were this program. */
        private static String printable(String text) {
            return text.replaceAll("\\p{Cntrl}", "\ufffd");
        }
    }

    /** A field of an event, opened: its commitment is SHA-256("audit-commit/v1" || salt || u16be length || name || value). */
    record Disclosed(String name, byte[] salt, String value) {

        static Disclosed of(String name, Object salt, Object value) {
            return new Disclosed(name, Base64s.decode(Json.text(salt)), Json.text(value));
        }

        void mustOpen(Map<String, Object> leaf, long index) {
            Object commitment =
                    Json.object(leaf.getOrDefault("commit", Map.of())).get(name);
            byte[] nameBytes = name.getBytes(UTF_8);
            MessageDigest sha = Sha256.digest();
            sha.update("audit-commit/v1".getBytes(UTF_8));
            sha.update(salt);
            sha.update(new byte[] {(byte) (nameBytes.length >>> 8), (byte) nameBytes.length});
            sha.update(nameBytes);
            String opened = Base64.getEncoder().encodeToString(sha.digest(value.getBytes(UTF_8)));
            if (salt.length != 32 || !opened.equals(commitment)) {
                throw new Wrong(
                        "commitment-mismatch",
                        index,
                        "the field '" + name + "' is not what the event committed to when it was written");
            }
        }
    }

    /**
     * An extract of the controlled drugs register. The event of the extract has the SHA-256 of each of its files. Each entry's
     * text ends with the digest of the entry before, and the event that made it has its number and digest: entries that were
     * put in, altered or left out show. The events of the entries just outside the days show that none is missing at the ends.
     */
    static final class RegisterCheck {

        private static final Duration SLACK = Duration.ofMinutes(1);

        private final Options options;
        private final Report report;
        private final EventCheck quiet;
        private final Map<String, Map<String, Object>> events = new HashMap<>();
        private Instant from;
        private Instant until;

        /** An entry of the extract, and what its text says. */
        record Line(String section, long number, String event, String digest, String[] text) {

            static Line of(String json) {
                Map<String, Object> line = Json.object(Json.parse(json));
                return new Line(
                        Json.text(line.get("section")),
                        Json.number(line.get("number")),
                        Json.text(line.get("event")),
                        Json.text(line.get("digest")),
                        Json.text(line.get("text")).split("\n", -1));
            }

            BigDecimal change() {
                return new BigDecimal(text[8]);
            }

            BigDecimal balance() {
                return new BigDecimal(text[9]);
            }

            String before() {
                return text[text.length - 1];
            }
        }

        RegisterCheck(Options options, Report report) {
            this.options = options;
            this.report = report;
            this.quiet = new EventCheck(options, new Report(new PrintStream(OutputStream.nullOutputStream())));
        }

        void check() throws IOException {
            try (Store store = Store.open(Path.of(options.files().get(0)))) {
                byte[] statement = store.read("statement.tlog-proof", 1 << 22);
                if (statement == null) {
                    throw new Wrong(
                            "body-missing", "statement.tlog-proof is not there: nothing says what belongs here");
                }
                Map<String, Object> event = new EventCheck(options, report).check(statement);
                if (!"REGISTER_EXTRACT_EXPORT".equals(event.get("action")) || !"done".equals(event.get("outcome"))) {
                    throw new Wrong("malformed", "statement.tlog-proof is the proof of another kind of event");
                }
                Map<String, Object> facts = Json.object(event.getOrDefault("facts", Map.of()));
                from = Instant.parse(Json.text(facts.get("from")));
                until = Instant.parse(Json.text(facts.get("until")));
                report.note("register of premises " + event.get("premises") + ", what was written from " + from
                        + " and before " + until + ", as it stood at " + event.get("at"));
                files(store, facts);
                entries(store);
            } catch (DateTimeException | NumberFormatException no) {
                throw new Wrong("malformed", "there is a time or a number that is none: " + no.getMessage());
            }
        }

        private void files(Store store, Map<String, Object> facts) throws IOException {
            Set<String> others = store.names();
            others.removeIf(name -> name.startsWith("proofs/")
                    || Set.of("README.txt", "statement.tlog-proof", "checkpoint")
                            .contains(name));
            for (Map.Entry<String, Object> fact : new TreeMap<>(facts).entrySet()) {
                if (!fact.getKey().startsWith("file.")) {
                    continue;
                }
                String name = fact.getKey().substring("file.".length());
                byte[] bytes = store.read(name, 1 << 30);
                others.remove(name);
                if (bytes == null) {
                    report.found("body-missing", -1, name + " is not there");
                } else if (!hex(Sha256.digest().digest(bytes)).equals(fact.getValue())) {
                    report.found("body-changed", -1, name + " is not the file that this extract was made with");
                }
            }
            others.forEach(name -> report.found("leaf-extra", -1, name + " is no part of this extract"));
            if (report.clean("body-missing", "body-changed", "leaf-extra")) {
                report.ok("files: each is the one that the sealed event of this extract names");
            }
        }

        private void entries(Store store) throws IOException {
            Map<String, List<Line>> sections = new TreeMap<>();
            try (BufferedReader lines = store.lines("entries.jsonl")) {
                for (String json = lines.readLine(); json != null; json = lines.readLine()) {
                    Line line = Line.of(json);
                    sections.computeIfAbsent(line.section(), section -> new ArrayList<>())
                            .add(line);
                }
            }
            long count = 0;
            try (BufferedReader lines = store.lines("sections.jsonl")) {
                for (String json = lines.readLine(); json != null; json = lines.readLine()) {
                    Map<String, Object> section = Json.object(Json.parse(json));
                    List<Line> entries = sections.remove(Json.text(section.get("section")));
                    count += section(store, section, entries == null ? List.of() : entries);
                }
            }
            sections.keySet()
                    .forEach(
                            section -> report.found("entry-extra", -1, "section " + section + " does not belong here"));
            if (report.clean("entry-changed", "entry-missing", "entry-extra")) {
                report.ok(
                        "entries: " + many(count)
                                + ", without a gap; each follows from the one before, and is as it was sealed when it was written");
            }
        }

        private long section(Store store, Map<String, Object> section, List<Line> lines) throws IOException {
            String name = Json.text(section.get("title"));
            if (Json.number(section.get("entries")) != lines.size()) {
                report.found(
                        "entry-missing",
                        -1,
                        name + ": " + many(lines.size()) + " entries are here, and " + section.get("entries")
                                + " were when the extract was made");
            }
            String[] before = edge(store, section, "before");
            String[] after = edge(store, section, "after");
            Line last = null;
            for (int n = 0; n < lines.size(); n++) {
                Line line = lines.get(n);
                entry(name, line);
                if (last == null ? !begins(line, before) : line.number() != last.number() + 1) {
                    report.found(
                            "entry-missing",
                            line.number(),
                            name + ": what stands before entry " + line.number() + " is missing, or it was put in");
                } else if (last != null
                        && (!line.before().equals(last.digest())
                                || line.balance().compareTo(last.balance().add(line.change())) != 0)) {
                    report.found(
                            "entry-changed",
                            line.number(),
                            name + ": entry " + line.number() + " does not follow from the one before");
                }
                if (n + 1 == lines.size() || !lines.get(n + 1).event().equals(line.event())) {
                    sealed(store, name, line);
                }
                last = line;
            }
            long end = last != null ? last.number() : before.length > 0 ? Long.parseLong(before[0]) : 0;
            if (after.length > 0 && Long.parseLong(after[0]) <= end) {
                report.found("entry-missing", end, name + ": what is named as the entry after these is none");
            }
            return lines.size();
        }

        /** Whether an entry is the first of its section, or follows the one that was written before these days. */
        private static boolean begins(Line line, String[] before) {
            return before.length == 0
                    ? line.number() == 1 && line.before().isEmpty()
                    : Long.parseLong(before[0]) == line.number() - 1 && before[1].equals(line.before());
        }

        private void entry(String name, Line line) {
            String text = String.join("\n", line.text());
            if (line.text().length < 18
                    || !line.text()[0].equals("pharmacyiq.co.uk/register-entry/v1")
                    || !line.text()[1].equals(line.section())
                    || !line.text()[2].equals(Long.toString(line.number()))
                    || !hex(Sha256.digest().digest(text.getBytes(UTF_8))).equals(line.digest())) {
                throw new Wrong(
                        "entry-changed",
                        line.number(),
                        name + ": entry " + line.number() + " is not what its digest stands for");
            }
            Instant written = Instant.parse(line.text()[5]);
            if (written.isBefore(from.minus(SLACK)) || written.isAfter(until.plus(SLACK))) {
                report.found(
                        "entry-extra",
                        line.number(),
                        name + ": entry " + line.number() + " was written at another time");
            }
        }

        /** The event that made an entry has its number and digest. */
        private void sealed(Store store, String name, Line line) throws IOException {
            Object fact = facts(store, line.event()).get("register." + line.section());
            if (!(line.number() + ":" + line.digest()).equals(fact)) {
                report.found(
                        "entry-changed",
                        line.number(),
                        name + ": entry " + line.number() + " is not the one that was sealed when it was written");
            }
        }

        /** Number and digest of the entry just outside the days; nothing where there is none. */
        private String[] edge(Store store, Map<String, Object> section, String which) throws IOException {
            String event = Json.text(section.get(which));
            if (event.isEmpty()) {
                return new String[0];
            }
            Object fact = facts(store, event).get("register." + section.get("section"));
            Instant at = Instant.parse(Json.text(events.get(event).get("at")));
            boolean outside = which.equals("before") ? at.isBefore(from.plus(SLACK)) : at.isAfter(until.minus(SLACK));
            if (!(fact instanceof String) || !((String) fact).matches("[0-9]{1,15}:[0-9a-f]{64}") || !outside) {
                throw new Wrong(
                        "entry-missing",
                        section.get("title") + ": the entry " + which
                                + " these days is not proved to lie outside them");
            }
            return ((String) fact).split(":");
        }

        private Map<String, Object> facts(Store store, String event) throws IOException {
            if (!events.containsKey(event)) {
                byte[] proof = event.matches(PlatformKey.UUID_FORM)
                        ? store.read("proofs/" + event + ".tlog-proof", 1 << 22)
                        : null;
                if (proof == null) {
                    throw new Wrong("body-missing", "proofs/" + event + ".tlog-proof is not there");
                }
                Map<String, Object> members = quiet.check(proof);
                if (!event.equals(members.get("id")) || !report.organisation.equals(members.get("org"))) {
                    throw new Wrong("fork", "proofs/" + event + ".tlog-proof is the proof of another event");
                }
                events.put(event, members);
            }
            return Json.object(events.get(event).getOrDefault("facts", Map.of()));
        }

        private static String hex(byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
    }

    // ---- 5 the log of heads ---------------------------------------------------------------------------------------

    /** The platform's public key, and the names under which the same key signs the logs of organisations. */
    record PlatformKey(Key key, String base) {

        static final String UUID_FORM = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
        private static final Pattern NAME = Pattern.compile("(.+)/heads/[1-9][0-9]{0,8}");

        static PlatformKey of(Key key) {
            Matcher name = NAME.matcher(key.name());
            if (key.type() != Key.LOG || !name.matches()) {
                throw new Misused("The platform's key is named BASE/heads/1; this one is not: " + key.name());
            }
            return new PlatformKey(key, name.group(1));
        }

        boolean isOfHeads(String origin) {
            return origin.matches(Pattern.quote(base) + "/heads/[1-9][0-9]{0,8}");
        }

        String organisationOf(String origin) {
            Matcher name = Pattern.compile(Pattern.quote(base) + "/t/(" + UUID_FORM + ")/[1-9][0-9]{0,8}")
                    .matcher(origin);
            if (!name.matches()) {
                throw new Wrong("wrong-organisation", "'" + origin + "' is no log of an organisation of " + base);
            }
            return name.group(1);
        }

        String headsBeside(String origin) {
            return base + "/heads" + origin.substring(origin.lastIndexOf('/'));
        }

        void mustHaveSigned(Checkpoint checkpoint) {
            if (!checkpoint.note().signedBy(key.named(checkpoint.origin()))) {
                throw new Wrong(
                        "signature-invalid",
                        "the platform's key has not signed the checkpoint of " + checkpoint.origin());
            }
        }
    }

    /** An organisation's checkpoint is an entry of the log of heads, which is signed, and cosigned by witnesses. */
    static final class HeadCheck {

        private final Options options;
        private final Report report;
        private Checkpoint heads;

        HeadCheck(Options options, Report report) {
            this.options = options;
            this.report = report;
        }

        /** Answers the newest time at which a witness saw it, or null. */
        Instant check(Checkpoint organisation, byte[] salt, long index, List<byte[]> hashes, String note) {
            heads = Checkpoint.of(Note.parse(note.getBytes(UTF_8)));
            if (!heads.origin().equals(options.key().headsBeside(organisation.origin()))) {
                throw new Wrong("fork", "the log of heads is another one: " + heads.origin());
            }
            options.key().mustHaveSigned(heads);
            Sha256 sha = new Sha256();
            MessageDigest entry = Sha256.digest();
            entry.update(salt);
            byte[] leaf = sha.leaf(entry.digest(organisation.note().text().getBytes(UTF_8)));
            if (salt.length != 32 || !Proofs.includes(sha, index, heads.size(), leaf, hashes, heads.root())) {
                throw new Wrong(
                        "head-changed", "this checkpoint is not in the platform's log of heads where the proof says");
            }
            report.ok("log of heads: entry " + index + " of " + many(heads.size())
                    + " is this checkpoint, signed by the" + " platform's key");
            return witnesses();
        }

        private Instant witnesses() {
            Instant newest = null;
            int cosigned = 0;
            for (Key witness : options.witnesses()) {
                Instant time = heads.note().cosignedBy(witness);
                if (time != null) {
                    cosigned++;
                    newest = newest == null || time.isAfter(newest) ? time : newest;
                    report.ok("witness: " + witness.name() + " saw it at " + time);
                }
            }
            if (cosigned < options.quorum()) {
                throw new Wrong(
                        "signature-invalid", cosigned + " of the " + options.quorum() + " wanted witnesses cosigned");
            }
            if (options.witnesses().isEmpty()) {
                report.note("no --witness given: whether somebody else saw the same log is not checked");
            }
            return newest;
        }

        /** A checkpoint of the log of heads that somebody kept. */
        void compare(String file, Checkpoint kept) {
            if (kept.size() > heads.size()) {
                report.found(
                        "rollback",
                        -1,
                        file + " is a log of heads of " + many(kept.size()) + " entries, and this one has" + " only "
                                + many(heads.size()));
            } else if (kept.size() == heads.size() && !Arrays.equals(kept.root(), heads.root())) {
                report.found("fork", -1, file + " is signed for the same size with another root");
            } else if (kept.size() < heads.size()) {
                report.note(file
                        + " is an earlier log of heads; only the platform's operator or a witness can prove growth");
            } else {
                report.ok("earlier checkpoint: " + file + " is the same log of heads");
            }
        }
    }

    // ---- 6 the tree (RFC 6962 2.1, RFC 9162 2.1) ------------------------------------------------------------------

    /** Hashes of leaves and nodes; one for each thread. */
    static final class Sha256 {

        private static final byte[] LEAF = {0};
        private final MessageDigest digest = digest();
        private final byte[] node = new byte[65];

        static MessageDigest digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** SHA-256(0x00 || entry). */
        void leaf(byte[] entry, int from, int length, byte[] into, int at) {
            digest.update(LEAF);
            digest.update(entry, from, length);
            finish(into, at);
        }

        byte[] leaf(byte[] entry) {
            byte[] hash = new byte[32];
            leaf(entry, 0, entry.length, hash, 0);
            return hash;
        }

        /** SHA-256(0x01 || left || right). */
        void node(byte[] left, int leftAt, byte[] right, int rightAt, byte[] into, int at) {
            node[0] = 1;
            System.arraycopy(left, leftAt, node, 1, 32);
            System.arraycopy(right, rightAt, node, 33, 32);
            digest.update(node);
            finish(into, at);
        }

        byte[] node(byte[] left, byte[] right) {
            byte[] hash = new byte[32];
            node(left, 0, right, 0, hash, 0);
            return hash;
        }

        private void finish(byte[] into, int at) {
            try {
                digest.digest(into, at, 32);
            } catch (DigestException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** The root over a number of hashes that is a power of two. */
        byte[] perfectRoot(byte[] hashes, int count) {
            byte[] level = Arrays.copyOf(hashes, count * 32);
            for (int left = count; left > 1; left /= 2) {
                for (int i = 0; i < left; i += 2) {
                    node(level, i * 32, level, i * 32 + 32, level, i * 16);
                }
            }
            return Arrays.copyOf(level, 32);
        }
    }

    /** The right edge of a growing tree: for each bit of its size that is 1, the root of a perfect subtree. */
    static final class Frontier {

        private final Sha256 sha = new Sha256();
        private final byte[][] roots = new byte[63][];
        long size;

        /** Adds a perfect subtree of 2^height leaves; all before it must be at least as large. */
        void append(byte[] hashes, int at, int height) {
            byte[] root = Arrays.copyOfRange(hashes, at, at + 32);
            int h = height;
            for (; (size >> h & 1) == 1; h++) {
                root = sha.node(roots[h], root);
            }
            roots[h] = root;
            size += 1L << height;
        }

        byte[] root() {
            byte[] root = null;
            for (int h = 0; h < roots.length; h++) {
                if ((size >> h & 1) == 1) {
                    root = root == null ? roots[h] : sha.node(roots[h], root);
                }
            }
            return root == null ? Sha256.digest().digest() : root;
        }
    }

    /** Proofs, checked as RFC 9162 says: 2.1.3.2 inclusion, 2.1.4.2 consistency. */
    static final class Proofs {

        private Proofs() {}

        static boolean includes(Sha256 sha, long index, long size, byte[] leaf, List<byte[]> proof, byte[] root) {
            if (index < 0 || index >= size || leaf.length != 32 || root.length != 32) {
                return false;
            }
            long fn = index;
            long sn = size - 1;
            byte[] r = leaf;
            for (byte[] p : proof) {
                if (p.length != 32 || sn == 0) {
                    return false;
                }
                if ((fn & 1) == 1 || fn == sn) {
                    r = sha.node(p, r);
                    while ((fn & 1) == 0 && fn != 0) {
                        fn >>= 1;
                        sn >>= 1;
                    }
                } else {
                    r = sha.node(r, p);
                }
                fn >>= 1;
                sn >>= 1;
            }
            return sn == 0 && Arrays.equals(r, root);
        }

        static boolean consistent(Sha256 sha, long from, long to, byte[] rootFrom, byte[] rootTo, List<byte[]> proof) {
            if (from == to && from > 0) {
                return proof.isEmpty() && Arrays.equals(rootFrom, rootTo);
            }
            if (from <= 0 || from > to || rootFrom.length != 32 || rootTo.length != 32) {
                return false;
            }
            List<byte[]> path = new ArrayList<>(proof);
            if (Long.bitCount(from) == 1) {
                path.add(0, rootFrom);
            }
            if (path.isEmpty() || path.get(0).length != 32) {
                return false;
            }
            long fn = from - 1;
            long sn = to - 1;
            while ((fn & 1) == 1) {
                fn >>= 1;
                sn >>= 1;
            }
            byte[] fr = path.get(0);
            byte[] sr = path.get(0);
            for (byte[] c : path.subList(1, path.size())) {
                if (c.length != 32 || sn == 0) {
                    return false;
                }
                if ((fn & 1) == 1 || fn == sn) {
                    fr = sha.node(c, fr);
                    sr = sha.node(c, sr);
                    while ((fn & 1) == 0 && fn != 0) {
                        fn >>= 1;
                        sn >>= 1;
                    }
                } else {
                    sr = sha.node(sr, c);
                }
                fn >>= 1;
                sn >>= 1;
            }
            return sn == 0 && Arrays.equals(fr, rootFrom) && Arrays.equals(sr, rootTo);
        }
    }

    /** Where tlog-tiles puts 256 hashes, or the entries of 256 leaves: tile/0/x001/067, or tile/0/x001/067.p/112. */
    static final class TilePath {

        private TilePath() {}

        static String hashes(int level, long n, int width) {
            return "tile/" + level + "/" + number(n, width);
        }

        static String entries(long n, int width) {
            return "tile/entries/" + number(n, width);
        }

        private static String number(long n, int width) {
            String path = String.format(Locale.ROOT, "%03d", n % 1000);
            for (long rest = n / 1000; rest > 0; rest /= 1000) {
                path = String.format(Locale.ROOT, "x%03d/", rest % 1000) + path;
            }
            return width == 256 ? path : path + ".p/" + width;
        }
    }

    // ---- 7 notes and keys (signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof) ----------------------------

    /** A verifier key: name+id+base64(type || Ed25519 key). */
    record Key(String name, byte type, byte[] raw) {

        static final byte LOG = 1;
        static final byte COSIGNER = 4;
        private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

        static Key parse(String vkey) {
            String[] parts = vkey.strip().split("\\+", 3);
            if (parts.length != 3 || parts[0].isEmpty() || !parts[1].matches("[0-9a-f]{8}")) {
                throw new Wrong("malformed", "a key looks like name+xxxxxxxx+base64");
            }
            byte[] typed = Base64s.decode(parts[2]);
            if (typed.length != 33 || typed[0] != LOG && typed[0] != COSIGNER) {
                throw new Wrong("malformed", "this key is no Ed25519 key of a log (type 1) or a witness (type 4)");
            }
            Key key = new Key(parts[0], typed[0], Arrays.copyOfRange(typed, 1, 33));
            if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
                throw new Wrong("malformed", "the key does not belong to its name: a character is wrong");
            }
            return key;
        }

        String text() {
            byte[] typed = ByteBuffer.allocate(33).put(type).put(raw).array();
            return name + "+" + HexFormat.of().formatHex(id()) + "+"
                    + Base64.getEncoder().encodeToString(typed);
        }

        Key named(String other) {
            return new Key(other, type, raw);
        }

        /** The first four bytes of SHA-256(name || LF || type || key). */
        byte[] id() {
            MessageDigest sha = Sha256.digest();
            sha.update((name + "\n").getBytes(UTF_8));
            sha.update(type);
            return Arrays.copyOf(sha.digest(raw), 4);
        }

        byte[] spki() {
            return ByteBuffer.allocate(SPKI.length + 32).put(SPKI).put(raw).array();
        }

        boolean verifies(byte[] message, byte[] signature) {
            try {
                PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki()));
                Signature ed25519 = Signature.getInstance("Ed25519");
                ed25519.initVerify(key);
                ed25519.update(message);
                return signature.length == 64 && ed25519.verify(signature);
            } catch (GeneralSecurityException refused) {
                return false;
            }
        }
    }

    /** A signed note: a text, a blank line, and lines of signatures. */
    record Note(String text, List<Line> lines) {

        private static final int MOST_SIGNATURES = 100;

        /** One signature: who, and the base64 content: four bytes of key id and what that kind of key makes. */
        record Line(String name, byte[] id, byte[] content) {}

        static Note parse(byte[] bytes) {
            String note = utf8(bytes);
            int end = note.lastIndexOf("\n\n");
            if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
                throw new Wrong("malformed", "this is no signed note");
            }
            List<Line> lines = new ArrayList<>();
            for (String line : note.substring(end + 2).split("\n")) {
                String[] parts = line.split(" ", -1);
                if (parts.length != 3 || !parts[0].equals("\u2014") || parts[1].isEmpty() || parts[1].contains("+")) {
                    throw new Wrong("malformed", "the note has a line that is no signature");
                }
                byte[] content = Base64s.decode(parts[2]);
                if (content.length < 5 || lines.size() == MOST_SIGNATURES) {
                    throw new Wrong("malformed", "the note has too short a signature, or too many");
                }
                lines.add(
                        new Line(parts[1], Arrays.copyOf(content, 4), Arrays.copyOfRange(content, 4, content.length)));
            }
            return new Note(note.substring(0, end + 1), lines);
        }

        /** Whether a key signed; a signature in its name that does not verify is an error, others are not looked at. */
        boolean signedBy(Key key) {
            boolean signed = false;
            for (Line line : of(key)) {
                if (!key.verifies(text.getBytes(UTF_8), line.content())) {
                    throw new Wrong("signature-invalid", "the signature of " + key.name() + " does not verify");
                }
                signed = true;
            }
            return signed;
        }

        /** When a witness cosigned (cosignature/v1), or null. */
        Instant cosignedBy(Key witness) {
            Instant newest = null;
            for (Line line : of(witness)) {
                if (line.content().length != 72) {
                    throw new Wrong("signature-invalid", "the cosignature of " + witness.name() + " is cut");
                }
                ByteBuffer content = ByteBuffer.wrap(line.content());
                long time = content.getLong();
                byte[] signature = new byte[64];
                content.get(signature);
                String message = "cosignature/v1\ntime " + time + "\n" + text;
                if (time < 0 || time > 1L << 40 || !witness.verifies(message.getBytes(UTF_8), signature)) {
                    throw new Wrong("signature-invalid", "the cosignature of " + witness.name() + " does not verify");
                }
                Instant at = Instant.ofEpochSecond(time);
                newest = newest == null || at.isAfter(newest) ? at : newest;
            }
            return newest;
        }

        private List<Line> of(Key key) {
            byte[] id = key.id();
            return lines.stream()
                    .filter(line -> line.name().equals(key.name()) && Arrays.equals(line.id(), id))
                    .toList();
        }
    }

    /** A checkpoint: the origin of a log, its size, and its root. */
    record Checkpoint(String origin, long size, byte[] root, Note note) {

        static Checkpoint of(Note note) {
            String[] lines = note.text().split("\n", -1);
            if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
                throw new Wrong("malformed", "this is no checkpoint: it wants an origin, a size and a root");
            }
            byte[] root = Base64s.decode(lines[2]);
            if (root.length != 32) {
                throw new Wrong("malformed", "the checkpoint's root is not 32 bytes long");
            }
            return new Checkpoint(lines[0], Long.parseLong(lines[1]), root, note);
        }
    }

    /** A proof file: extra data, the leaf's index, the hashes beside its way to the root, and the checkpoint. */
    record TlogProof(byte[] extra, long index, List<byte[]> hashes, String checkpoint) {

        static TlogProof parse(byte[] file) {
            String text = utf8(file);
            int end = text.indexOf("\n\n");
            String[] lines = text.substring(0, Math.max(0, end)).split("\n", -1);
            if (end < 0 || !lines[0].equals("c2sp.org/tlog-proof@v1")) {
                throw new Wrong("malformed", "this is no proof: it does not begin with c2sp.org/tlog-proof@v1");
            }
            int next = 1;
            byte[] extra = new byte[0];
            if (next < lines.length && lines[next].startsWith("extra ")) {
                extra = Base64s.decode(lines[next++].substring(6));
            }
            if (next == lines.length || !lines[next].matches("index (0|[1-9][0-9]{0,17})")) {
                throw new Wrong("malformed", "the proof does not say which index it is of");
            }
            long index = Long.parseLong(lines[next++].substring(6));
            List<byte[]> hashes = new ArrayList<>();
            for (; next < lines.length; next++) {
                byte[] hash = Base64s.decode(lines[next]);
                if (hash.length != 32 || hashes.size() == 63) {
                    throw new Wrong("malformed", "the proof has a line that is no hash, or too many");
                }
                hashes.add(hash);
            }
            return new TlogProof(extra, index, hashes, text.substring(end + 2));
        }
    }

    /** Base64 that is written in the one right way. */
    static final class Base64s {

        private Base64s() {}

        static byte[] decode(String text) {
            try {
                byte[] bytes = Base64.getDecoder().decode(text);
                if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                    return bytes;
                }
            } catch (IllegalArgumentException no) {
                // told below
            }
            throw new Wrong("malformed", "there is something that should be base64 and is not");
        }
    }

    static String utf8(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException no) {
            throw new Wrong("malformed", "there are bytes that are no text in UTF-8");
        }
    }

    // ---- 8 leaves -------------------------------------------------------------------------------------------------

    /** Up to 256 entries and their hashes, each leaf hashed and read. Tiles do not depend on each other. */
    static final class TileCheck {

        final long n;
        final int width;
        final byte[] hashes;
        final byte[] stored;
        final Leaf[] leaves;
        final List<Integer> differing = new ArrayList<>();
        final List<Integer> dropped = new ArrayList<>();
        final Map<Long, Map<String, Object>> ofTheRecord = new TreeMap<>();
        final List<Wrong> wrong = new ArrayList<>();
        final byte[] rootOfLeaves;
        final byte[] rootOfStored;

        TileCheck(long n, int width, byte[] entries, byte[] tile, String organisation, Sha256 sha) {
            this.n = n;
            this.width = width;
            this.hashes = new byte[width * 32];
            this.leaves = new Leaf[width];
            boolean whole = tile != null && tile.length == width * 32;
            if (!whole) {
                wrong.add(new Wrong(
                        "tile-changed", n * 256, TilePath.hashes(0, n, width) + " is missing or of the wrong length"));
            }
            this.stored = whole ? tile : hashes;
            if (entries == null) {
                wrong.add(new Wrong("leaf-missing", n * 256, TilePath.entries(n, width) + " is missing"));
            }
            hash(entries == null ? new byte[0] : entries, whole, organisation.getBytes(UTF_8), sha, entries != null);
            this.rootOfLeaves = width == 256 ? sha.perfectRoot(hashes, 256) : null;
            this.rootOfStored =
                    Arrays.equals(hashes, stored) ? rootOfLeaves : width == 256 ? sha.perfectRoot(stored, 256) : null;
        }

        /** An entry is its length in two bytes, big-endian, and its bytes; no bytes, where retention dropped them. */
        private void hash(byte[] entries, boolean whole, byte[] organisation, Sha256 sha, boolean there) {
            int at = 0;
            for (int i = 0; i < width; i++) {
                int length = at + 2 > entries.length ? -1 : (entries[at] & 0xff) << 8 | entries[at + 1] & 0xff;
                if (length < 0 || at + 2 + length > entries.length) {
                    System.arraycopy(stored, i * 32, hashes, i * 32, (width - i) * 32);
                    if (there) {
                        wrong.add(new Wrong("leaf-missing", n * 256 + i, TilePath.entries(n, width) + " ends here"));
                    }
                    return;
                }
                if (length == 0) {
                    dropped.add(i);
                    System.arraycopy(stored, i * 32, hashes, i * 32, 32);
                } else {
                    sha.leaf(entries, at + 2, length, hashes, i * 32);
                    if (whole && !Arrays.equals(hashes, i * 32, i * 32 + 32, stored, i * 32, i * 32 + 32)) {
                        differing.add(i);
                    } else {
                        read(entries, at + 2, length, i, organisation);
                    }
                }
                at += 2 + length;
            }
            if (at < entries.length) {
                wrong.add(new Wrong(
                        "leaf-extra", n * 256 + width, TilePath.entries(n, width) + " goes on after its last event"));
            }
        }

        private void read(byte[] entries, int from, int length, int i, byte[] organisation) {
            Leaf leaf = new Leaf(i == 0 ? null : leaves[i - 1]);
            String problem = leaf.scan(entries, from, from + length, organisation);
            if (problem != null) {
                wrong.add(new Wrong(leaf.kind, n * 256 + i, problem));
                return;
            }
            leaves[i] = leaf;
            if (leaf.ofTheRecord) {
                try {
                    ofTheRecord.put(
                            n * 256 + i,
                            Json.object(Json.parse(utf8(Arrays.copyOfRange(entries, from, from + length)))));
                } catch (Wrong no) {
                    wrong.add(new Wrong(no.kind, n * 256 + i, no.getMessage()));
                }
            }
        }
    }

    /** What must hold of every leaf, read without building objects. A leaf is one JSON object in the form of RFC 8785. */
    static final class Leaf {

        private static final byte[] MEMBERS = "action at id org seq v writer ".getBytes(UTF_8);
        private static final VarHandle EIGHT =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
        private static final byte[] DIGIT = new byte[256];
        long idHigh;
        long idLow;
        long writerHigh;
        long writerLow;
        long sequence;
        long at;
        boolean ofTheRecord;
        String kind = "malformed";
        private final Leaf before;
        private int writerAt;

        /** What is the same as in the event before it, in the same bytes, need not be read again. */
        Leaf(Leaf before) {
            this.before = before;
        }

        static {
            Arrays.fill(DIGIT, (byte) -1);
            for (int i = 0; i < 16; i++) {
                DIGIT["0123456789abcdef".charAt(i)] = (byte) i;
            }
        }

        /** Answers what is wrong, or null. Members stand in order, so that none is there twice. */
        String scan(byte[] b, int from, int to, byte[] organisation) {
            int seen = 0;
            int i = from + 1;
            int nameFrom = 0;
            int nameTo = 0;
            if (to - from < 2 || b[from] != '{' || b[to - 1] != '}') {
                return "the event is no JSON object";
            }
            while (true) {
                int name = i + 1;
                int end = i < to && b[i] == '"' ? quote(b, name, to) : -1;
                if (end < 0 || end + 1 >= to || b[end + 1] != ':') {
                    return "the event is no JSON object";
                }
                if (nameTo > 0 && !before(b, nameFrom, nameTo, name, end)) {
                    return "the members of the event are not in order";
                }
                nameFrom = name;
                nameTo = end;
                int value = end + 2;
                i = value < to && b[value] == '"' ? quote(b, value + 1, to) + 1 : endOfValue(b, value, to);
                if (i <= 0 || i >= to) {
                    return "the event is no JSON object";
                }
                int which = member(b, name, end - name);
                if (which >= 0) {
                    seen |= 1 << which;
                    String wrong = take(which, b, value, i, organisation);
                    if (wrong != null) {
                        return wrong;
                    }
                }
                if (b[i] == '}' && i == to - 1) {
                    return seen == 0x7f ? null : "the event lacks one of: action, at, id, org, seq, v, writer";
                }
                if (b[i++] != ',') {
                    return "the event is no JSON object";
                }
            }
        }

        /** Whether one name comes before another; byte by byte, because names are short. */
        private static boolean before(byte[] b, int from, int to, int otherFrom, int otherTo) {
            int i = from;
            int j = otherFrom;
            while (i < to && j < otherTo && b[i] == b[j]) {
                i++;
                j++;
            }
            return j < otherTo && (i == to || b[i] < b[j]);
        }

        private static int member(byte[] b, int name, int length) {
            return switch (length) {
                case 1 -> b[name] == 'v' ? 5 : -1;
                case 2 -> b[name] == 'a' && b[name + 1] == 't' ? 1 : b[name] == 'i' && b[name + 1] == 'd' ? 2 : -1;
                case 3 -> is(b, name, MEMBERS, 13, 3) ? 3 : is(b, name, MEMBERS, 17, 3) ? 4 : -1;
                case 6 -> is(b, name, MEMBERS, 0, 6) ? 0 : is(b, name, MEMBERS, 23, 6) ? 6 : -1;
                default -> -1;
            };
        }

        private static boolean is(byte[] b, int at, byte[] other, int otherAt, int length) {
            return Arrays.equals(b, at, at + length, other, otherAt, otherAt + length);
        }

        private String take(int which, byte[] b, int from, int to, byte[] organisation) {
            switch (which) {
                case 0 -> ofTheRecord = to - from > 9 && is(b, from, RECORD, 0, RECORD.length);
                case 1 -> {
                    at = time(b, from, to);
                    return at == Long.MIN_VALUE ? "its time is not written as 2026-01-31T12:00:00.000Z" : null;
                }
                case 2 -> {
                    idHigh = high(b, from, to);
                    idLow = low(b, from, to);
                    return idHigh == -1 || idLow == -1 ? "its identifier is none" : null;
                }
                case 3 -> {
                    if (to - from != 38 || !is(b, from + 1, organisation, 0, 36)) {
                        kind = "wrong-organisation";
                        return "it is an event of another organisation";
                    }
                }
                case 4 -> {
                    sequence = digits(b, from, to);
                    return sequence < 1 || to - from > 16 ? "its number is none" : null;
                }
                case 5 -> {
                    return to - from == 1 && b[from] == '1'
                            ? null
                            : "it is not of version 1, which is all this program knows";
                }
                default -> {
                    writerAt = from;
                    if (before != null && to - from == 38 && is(b, from, b, before.writerAt, 38)) {
                        writerHigh = before.writerHigh;
                        writerLow = before.writerLow;
                        return null;
                    }
                    writerHigh = high(b, from, to);
                    writerLow = low(b, from, to);
                    return writerHigh == -1 || writerLow == -1 ? "its writer is none" : null;
                }
            }
            return null;
        }

        private static final byte[] RECORD = "\"RECORD_".getBytes(UTF_8);

        /** Where the string that goes on at i ends: at its quotation mark. Eight bytes at a time. */
        private static int quote(byte[] b, int from, int to) {
            int i = from;
            while (true) {
                while (i + 8 <= to) {
                    long eight = (long) EIGHT.get(b, i);
                    long found = zeroes(eight ^ 0x2222222222222222L) | zeroes(eight ^ 0x5c5c5c5c5c5c5c5cL);
                    if (found != 0) {
                        i += Long.numberOfTrailingZeros(found) >> 3;
                        break;
                    }
                    i += 8;
                }
                while (i < to && b[i] != '"' && b[i] != '\\') {
                    i++;
                }
                if (i >= to) {
                    return -1;
                }
                if (b[i] == '"') {
                    return i;
                }
                i += 2; // an escape and what it escapes
            }
        }

        /** A bit at the lowest byte that is 0 (and perhaps at later ones). */
        private static long zeroes(long eight) {
            return eight - 0x0101010101010101L & ~eight & 0x8080808080808080L;
        }

        private static int endOfValue(byte[] b, int from, int to) {
            int depth = 0;
            int i = from;
            while (i < to) {
                byte c = b[i++];
                if (c == '"') {
                    i = quote(b, i, to) + 1;
                    if (i == 0) {
                        return -1;
                    }
                } else if (c == '{' || c == '[') {
                    depth++;
                } else if (c == '}' || c == ']') {
                    depth--;
                } else if (depth == 0) {
                    while (i < to && b[i] != ',' && b[i] != '}') {
                        i++;
                    }
                }
                if (depth == 0) {
                    return i;
                }
            }
            return -1;
        }

        private static long digits(byte[] b, int from, int to) {
            long number = from < to ? 0 : -1;
            for (int i = from; i < to && number >= 0; i++) {
                int digit = b[i] - '0';
                number = digit < 0 || digit > 9 || number > 1L << 56 ? -1 : number * 10 + digit;
            }
            return number;
        }

        /** The first half of an identifier between quotation marks; all ones if it is none. */
        private static long high(byte[] b, int from, int to) {
            return to - from != 38
                            || b[from + 9] != '-'
                            || b[from + 14] != '-'
                            || b[from + 19] != '-'
                            || b[from + 24] != '-'
                    ? -1
                    : hex(b, from + 1, 8, hex(b, from + 10, 4, hex(b, from + 15, 4, 0), 16), 32);
        }

        private static long low(byte[] b, int from, int to) {
            return to - from != 38 ? -1 : hex(b, from + 20, 4, hex(b, from + 25, 12, 0), 48);
        }

        private static long hex(byte[] b, int from, int count, long below, int shift) {
            return below == -1 ? -1 : hex(b, from, count, 0) == -1 ? -1 : hex(b, from, count, 0) << shift | below;
        }

        private static long hex(byte[] b, int from, int count, long start) {
            long number = start;
            for (int i = from; i < from + count; i++) {
                int digit = DIGIT[b[i] & 0xff];
                if (digit < 0) {
                    return -1;
                }
                number = number << 4 | digit;
            }
            return number;
        }

        /** Milliseconds since 1970 of "2026-01-31T12:00:00.000Z", or the least number. */
        private static long time(byte[] b, int from, int to) {
            if (to - from != 26
                    || b[from + 5] != '-'
                    || b[from + 8] != '-'
                    || b[from + 11] != 'T'
                    || b[from + 14] != ':'
                    || b[from + 17] != ':'
                    || b[from + 20] != '.'
                    || b[from + 24] != 'Z') {
                return Long.MIN_VALUE;
            }
            long year = digits(b, from + 1, from + 5);
            long month = digits(b, from + 6, from + 8);
            long day = digits(b, from + 9, from + 11);
            long hour = digits(b, from + 12, from + 14);
            long minute = digits(b, from + 15, from + 17);
            long second = digits(b, from + 18, from + 20);
            long milli = digits(b, from + 21, from + 24);
            if (year < 1970
                    || month < 1
                    || month > 12
                    || day < 1
                    || day > 31
                    || hour < 0
                    || hour > 23
                    || minute < 0
                    || minute > 59
                    || second < 0
                    || second > 59
                    || milli < 0) {
                return Long.MIN_VALUE;
            }
            long y = month <= 2 ? year - 1 : year; // days from a year that begins in March
            long days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * ((month + 9) % 12) + 2) / 5 + day - 1 - 719_468;
            return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + milli;
        }
    }

    /** The numbers a writer gave: a bit for each, in pages that lie beside each other as the numbers do. */
    static final class Numbers {

        private final Map<Long, long[]> pages = new HashMap<>();
        private long[] page;
        private long pageNumber = -1;

        /** False if it is there already. */
        boolean add(long number) {
            if (number >>> 9 != pageNumber) {
                pageNumber = number >>> 9;
                page = pages.computeIfAbsent(pageNumber, first -> new long[8]);
            }
            int word = (int) (number >>> 6) & 7;
            boolean first = (page[word] >>> number & 1) == 0;
            page[word] |= 1L << number;
            return first;
        }
    }

    /** Identifiers seen: a list of those that were larger than all before, and a set of the others. Most grow with time. */
    static final class Ids {

        private final Set<UUID> others = new HashSet<>();
        private long[] growing = new long[1 << 10];
        private int size;

        /** False if it is there already. */
        boolean add(long high, long low) {
            if (size > 0 && !less(size - 2, high, low)) {
                return !isGrowing(high, low) && others.add(new UUID(high, low));
            }
            if (size == growing.length) {
                growing = Arrays.copyOf(growing, size * 2);
            }
            growing[size++] = high;
            growing[size++] = low;
            return true;
        }

        private boolean less(int at, long high, long low) {
            return growing[at] < high || growing[at] == high && growing[at + 1] < low;
        }

        private boolean isGrowing(long high, long low) {
            int from = 0;
            int to = size / 2;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (less(2 * middle, high, low)) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return growing[2 * from] == high && growing[2 * from + 1] == low;
        }
    }

    // ---- 9 JSON (RFC 8259), strict, for what is small: proofs, events about the record, lines for people ----------

    /** Objects become maps, arrays lists, whole numbers Long, strings String. Nothing else is in our files. */
    static final class Json {

        private final String text;
        private final Map<String, String> raw;
        private int at;

        private Json(String text, Map<String, String> raw) {
            this.text = text;
            this.raw = raw;
        }

        static Object parse(String text) {
            Json json = new Json(text, null);
            Object value = json.value(0);
            if (json.at != text.length()) {
                throw json.wrong();
            }
            return value;
        }

        /** The members of an object, each as the very text it is. */
        static Map<String, String> rawMembers(String text) {
            Json json = new Json(text, new HashMap<>());
            if (!text.startsWith("{")) {
                throw json.wrong();
            }
            json.value(0);
            if (json.at != text.length()) {
                throw json.wrong();
            }
            return json.raw;
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> object(Object value) {
            if (value instanceof Map) {
                return (Map<String, Object>) value;
            }
            throw new Wrong("malformed", "there should be an object in braces");
        }

        static List<?> list(Object value) {
            if (value instanceof List) {
                return (List<?>) value;
            }
            throw new Wrong("malformed", "there should be a list in brackets");
        }

        static String text(Object value) {
            if (value instanceof String) {
                return (String) value;
            }
            throw new Wrong("malformed", "there should be a text in quotation marks");
        }

        static long number(Object value) {
            if (value instanceof Long) {
                return (Long) value;
            }
            throw new Wrong("malformed", "there should be a whole number");
        }

        private Wrong wrong() {
            return new Wrong("malformed", "there is something that should be JSON and is not, at character " + at);
        }

        private char next() {
            if (at >= text.length()) {
                throw wrong();
            }
            return text.charAt(at++);
        }

        private Object value(int depth) {
            char first = next();
            if (depth > 20) {
                throw wrong();
            }
            switch (first) {
                case '{' -> {
                    return members(depth);
                }
                case '[' -> {
                    List<Object> list = new ArrayList<>();
                    for (char c = skip(']') ? ']' : ','; c == ','; c = next()) {
                        list.add(value(depth + 1));
                    }
                    return closed(']', list);
                }
                case '"' -> {
                    return string();
                }
                default -> {
                    int from = at - 1;
                    while (at < text.length() && Character.isDigit(text.charAt(at))) {
                        at++;
                    }
                    String number = text.substring(from, at);
                    if (!number.matches("0|-?[1-9][0-9]{0,15}")) {
                        throw wrong();
                    }
                    return Long.valueOf(number);
                }
            }
        }

        private Map<String, Object> members(int depth) {
            Map<String, Object> members = new LinkedHashMap<>();
            for (char c = skip('}') ? '}' : ','; c == ','; c = next()) {
                if (next() != '"') {
                    throw wrong();
                }
                String name = string();
                if (next() != ':') {
                    throw wrong();
                }
                int from = at;
                if (members.putIfAbsent(name, value(depth + 1)) != null) {
                    throw wrong();
                }
                if (depth == 0 && raw != null) {
                    raw.put(name, text.substring(from, at));
                }
            }
            return closed('}', members);
        }

        private boolean skip(char c) {
            boolean there = at < text.length() && text.charAt(at) == c;
            at += there ? 1 : 0;
            return there;
        }

        private <T> T closed(char bracket, T value) {
            if (text.charAt(at - 1) != bracket) {
                throw wrong();
            }
            return value;
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            for (char c = next(); c != '"'; c = next()) {
                if (c < 0x20) {
                    throw wrong();
                }
                string.append(c == '\\' ? escaped() : c);
            }
            return string.toString();
        }

        private char escaped() {
            char c = next();
            int plain = "\"\\/bfnrt".indexOf(c);
            if (plain >= 0) {
                return "\"\\/\b\f\n\r\t".charAt(plain);
            }
            if (c != 'u'
                    || at + 4 > text.length()
                    || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                throw wrong();
            }
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
    }

    // ---- 10 files -------------------------------------------------------------------------------------------------

    /** An export: a folder, or a .zip of one, which Java opens as a file system. */
    record Store(Path root, FileSystem zip) implements AutoCloseable {

        static Store open(Path path) throws IOException {
            if (Files.isDirectory(path)) {
                return new Store(path, null);
            }
            if (!Files.isRegularFile(path)) {
                throw new IOException("there is no " + path);
            }
            try {
                FileSystem zip = FileSystems.newFileSystem(path);
                return new Store(zip.getRootDirectories().iterator().next(), zip);
            } catch (ProviderNotFoundException | IOException no) {
                throw new IOException(path + " is neither a folder nor a .zip");
            }
        }

        /** The bytes of a file, or null if it is not there. */
        byte[] read(String name, int most) throws IOException {
            Path file = root.resolve(name);
            try {
                if (Files.size(file) > most) {
                    throw new Wrong("malformed", name + " is longer than such a file can be");
                }
                return Files.readAllBytes(file);
            } catch (NoSuchFileException none) {
                return null;
            }
        }

        BufferedReader lines(String name) throws IOException {
            Path file = root.resolve(name);
            return Files.exists(file)
                    ? new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8), 1 << 16)
                    : new BufferedReader(Reader.nullReader());
        }

        Set<String> names() throws IOException {
            try (Stream<Path> files = Files.walk(root)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> root.relativize(file).toString().replace('\\', '/'))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }

        @Override
        public void close() throws IOException {
            if (zip != null) {
                zip.close();
            }
        }
    }

    static Note note(String file) throws IOException {
        return Note.parse(Files.readAllBytes(Path.of(file)));
    }
}
