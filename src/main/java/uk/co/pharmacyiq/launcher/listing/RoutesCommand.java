package uk.co.pharmacyiq.launcher.listing;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code routes}. */
@Command(name = "routes", description = "Lists every route with the permission it needs, as JSON; starts nothing.")
public final class RoutesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Listing.print(Routes.read(), spec.commandLine().getOut());
        return 0;
    }
}
