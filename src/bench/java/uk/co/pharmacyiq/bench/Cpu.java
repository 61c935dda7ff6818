package uk.co.pharmacyiq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** CPU seconds used so far by the server and by its database, as the kernel counts them. */
record Cpu(double javaSeconds, double databaseSeconds) {

    private static final double TICKS = 100;

    static Cpu of(RunningDemo demo) throws IOException {
        double database = 0;
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                var name = read(process.resolve("comm"));
                if (name.strip().equals("postgres")) {
                    database += seconds(process);
                }
            }
        }
        return new Cpu(seconds(Path.of("/proc", Long.toString(demo.pid()))), database);
    }

    Cpu since(Cpu before) {
        return new Cpu(javaSeconds - before.javaSeconds, databaseSeconds - before.databaseSeconds);
    }

    private static double seconds(Path process) throws IOException {
        var stat = read(process.resolve("stat"));
        if (stat.isEmpty()) {
            return 0;
        }
        var fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        return (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12))) / TICKS;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
