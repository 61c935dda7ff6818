package uk.co.pharmacyiq.launcher.listing;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.Profession;

/** The command {@code roles}. */
@Command(name = "roles", description = "Lists every role with what it may do, as JSON; starts nothing.")
public final class RolesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** A role as it is listed; the profession is null where it takes none. */
    record Entry(String code, String title, @Nullable Profession profession, List<String> permissions) {

        static Entry of(Role role) {
            return new Entry(
                    role.code(),
                    role.title(),
                    role.profession().orElse(null),
                    role.permissions().stream().sorted().toList());
        }
    }

    @Override
    public Integer call() {
        Listing.print(
                Role.shipped().stream().map(Entry::of).toList(),
                spec.commandLine().getOut());
        return 0;
    }
}
