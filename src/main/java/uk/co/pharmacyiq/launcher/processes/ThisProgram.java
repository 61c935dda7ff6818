package uk.co.pharmacyiq.launcher.processes;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start this same program again: the same Java, the same build, the same recorded start. */
public final class ThisProgram {

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final String MAIN = "uk.co.pharmacyiq.launcher.Main";
    /** What a smaller process takes over. A recorded start would cost it more memory than all the rest. */
    private static final List<String> FOR_ALL = List.of("-D", "--enable-native-access", "-XX:+ExitOnOutOfMemoryError");

    private ThisProgram() {}

    /** With every option this process was started with; out of reach of the terminal's signals. */
    public static List<String> detached() {
        List<String> command = outOfReach();
        command.add("nohup");
        command.add(java());
        command.addAll(options());
        command.addAll(mainClass());
        return command;
    }

    /** With options of its own; out of reach of the terminal's signals. */
    public static List<String> beside(List<String> ownOptions) {
        List<String> command = outOfReach();
        command.add(java());
        options().stream()
                .filter(option -> FOR_ALL.stream().anyMatch(option::startsWith))
                .forEach(command::add);
        command.addAll(ownOptions);
        command.addAll(mainClass());
        return command;
    }

    private static List<String> outOfReach() {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    private static List<String> mainClass() {
        return List.of("-cp", System.getProperty("java.class.path"), MAIN);
    }
}
