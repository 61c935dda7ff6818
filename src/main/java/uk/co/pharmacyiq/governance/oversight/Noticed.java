package uk.co.pharmacyiq.governance.oversight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** What the watch noticed about sign-ins, and when people are expected: for others that watch, within work under way. */
@Component
public class Noticed {

    /** What is done by a sign-in that looked unusual is done within so long of it. */
    private static final Duration A_WHILE = Duration.ofHours(2);

    private static final Set<FlagKind> SIGN_INS = Set.of(FlagKind.NEW_DEVICE_AT_NIGHT, FlagKind.TWO_PLACES);

    private final FlagStore flags;
    private final OversightSettings.Reader settings;

    Noticed(FlagStore flags, OversightSettings.Reader settings) {
        this.flags = flags;
        this.settings = settings;
    }

    /** Somebody's sign-in that looked unusual; what they did between two moments may not have been done by them. */
    public record SignIn(PersonId person, Instant from, Instant until, String why) {}

    /** When people are expected. */
    public record Hours(LocalTime opens, LocalTime closes) {}

    public List<SignIn> signIns(Work work, Instant from, Instant until) {
        return flags.between(work, from.minus(A_WHILE), until).stream()
                .filter(flag -> SIGN_INS.contains(flag.kind()) && flag.person().isPresent())
                .map(flag -> new SignIn(
                        flag.person().orElseThrow(), flag.began(), flag.ended().plus(A_WHILE), flag.why()))
                .toList();
    }

    public Hours hours(Work work) {
        var limits = settings.limits(work);
        return new Hours(limits.opens(), limits.closes());
    }
}
