package uk.co.pharmacyiq.launcher.processes;

import java.io.IOException;
import java.io.InputStream;

/** Ends this process in good order when the one that started it is gone. */
public final class EndOfInput {

    private EndOfInput() {}

    /** Watches standard input, in the background. */
    public static void endsThisProcess() {
        Thread.ofPlatform().daemon().name("end-of-input").start(() -> {
            drain(System.in);
            System.exit(0);
        });
    }

    private static void drain(InputStream input) {
        try {
            while (input.read() >= 0) {
                // What is said does not matter; that nobody is there any more does.
            }
        } catch (IOException broken) {
            // The same as an end.
        }
    }
}
