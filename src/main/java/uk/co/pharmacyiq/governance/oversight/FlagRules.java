package uk.co.pharmacyiq.governance.oversight;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.PersonId;

/** What looks unusual among events. A flag accuses nobody: it says that somebody should look. */
final class FlagRules {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final List<Glimpse> acts;
    private final Limits limits;
    private final Map<PersonId, List<Glimpse>> people;

    private FlagRules(Collection<Glimpse> acts, Limits limits) {
        this.acts = acts.stream()
                .sorted(Comparator.comparing(Glimpse::at).thenComparing(Glimpse::id))
                .toList();
        this.limits = limits;
        this.people = this.acts.stream()
                .filter(act -> act.who().person().isPresent())
                .collect(Collectors.groupingBy(act -> act.who().person().get()));
    }

    static List<Suspicion> find(Collection<Glimpse> acts, Limits limits) {
        var rules = new FlagRules(acts, limits);
        return Stream.of(
                        rules.nights(),
                        rules.looks(),
                        rules.denials(),
                        rules.failures(),
                        rules.places(),
                        rules.signedInTwice())
                .flatMap(found -> found)
                .sorted(Comparator.comparing(Suspicion::began))
                .toList();
    }

    private Stream<Suspicion> nights() {
        return acts.stream()
                .filter(Glimpse::isSignIn)
                .filter(act -> limits.isNight(time(act)))
                .map(act -> Suspicion.of(
                        isNew(act) ? FlagKind.NEW_DEVICE_AT_NIGHT : FlagKind.NIGHT,
                        act.who().person(),
                        List.of(act),
                        "Signed in at " + time(act) + (isNew(act) ? " from a device not seen before" : "")
                                + ". People are expected from " + limits.opens() + " to " + limits.closes() + "."));
    }

    private static boolean isNew(Glimpse act) {
        return act.what().marks().contains(Glimpse.NEW_DEVICE);
    }

    private Stream<Suspicion> looks() {
        return ofEach(
                FlagKind.MANY_LOOKS,
                Glimpse::isLookAtSomething,
                limits.looks() + 1,
                act -> act.what().subject(),
                found -> "Looked at " + different(found, act -> act.what().subject()) + " different things; more than "
                        + limits.looks() + " in 10 minutes are unusual.");
    }

    private Stream<Suspicion> denials() {
        return ofEach(
                FlagKind.MANY_DENIALS,
                Glimpse::isDenial,
                limits.denials(),
                act -> act.id().toString(),
                found -> "Was refused " + found.size() + " times what their rights do not allow; " + limits.denials()
                        + " in 10 minutes are unusual.");
    }

    private Stream<Suspicion> ofEach(
            FlagKind kind,
            Predicate<Glimpse> which,
            long enough,
            Function<Glimpse, String> thing,
            Function<List<Glimpse>, String> why) {
        return people.entrySet().stream()
                .flatMap(person -> Stretches.of(person.getValue().stream().filter(which), enough, thing).stream()
                        .map(found -> Suspicion.of(kind, Optional.of(person.getKey()), found, why.apply(found))));
    }

    /** Many tries under one name, and few under each of many names. */
    private Stream<Suspicion> failures() {
        var failed = acts.stream().filter(Glimpse::isFailedSignIn).toList();
        var byName =
                failed.stream().collect(Collectors.groupingBy(act -> act.what().subject()));
        var oneName = byName.values().stream()
                .flatMap(tries -> Stretches.of(
                        tries.stream(), limits.failures(), act -> act.id().toString())
                        .stream())
                .map(found -> failure(found, found.size() + " failed sign-ins under one name"));
        var manyNames = Stretches.of(
                        failed.stream(), limits.failures(), act -> act.what().subject())
                .stream()
                .map(found -> failure(
                        found,
                        "Failed sign-ins under "
                                + different(found, act -> act.what().subject()) + " different names"));
        return Stream.concat(oneName, manyNames);
    }

    private Suspicion failure(List<Glimpse> found, String what) {
        return Suspicion.of(
                FlagKind.MANY_FAILURES,
                Optional.empty(),
                found,
                what + "; " + limits.failures() + " in 10 minutes are unusual.");
    }

    /** One person by two sessions at two premises, further apart than ten minutes on foot would explain. */
    private Stream<Suspicion> places() {
        return people.entrySet().stream().flatMap(person -> {
            var last = new HashMap<String, Glimpse>();
            return person.getValue().stream()
                    .filter(act ->
                            act.premises().isPresent() && act.what().outcome().equals("done"))
                    .flatMap(act -> {
                        var other = last.values().stream()
                                .filter(before -> elsewhere(before, act))
                                .findFirst();
                        last.put(act.who().session(), act);
                        return other.stream().map(before -> twice(person.getKey(), before, act));
                    });
        });
    }

    /** What signing in at a terminal noticed by itself. */
    private Stream<Suspicion> signedInTwice() {
        return acts.stream()
                .filter(act -> act.what().marks().contains(Glimpse.TWO_PREMISES))
                .map(act -> Suspicion.of(
                        FlagKind.TWO_PLACES,
                        act.who().person(),
                        List.of(act),
                        "Signed in at one premises within ten minutes of work at another."));
    }

    private static boolean elsewhere(Glimpse before, Glimpse act) {
        return !before.who().session().equals(act.who().session())
                && !before.premises().equals(act.premises())
                && before.at().plus(Stretches.WINDOW).isAfter(act.at());
    }

    private static Suspicion twice(PersonId person, Glimpse before, Glimpse act) {
        return Suspicion.of(
                FlagKind.TWO_PLACES,
                Optional.of(person),
                List.of(before, act),
                "Acted at two premises by two sessions, " + ChronoUnit.MINUTES.between(before.at(), act.at())
                        + " minutes apart.");
    }

    private static long different(List<Glimpse> acts, Function<Glimpse, String> thing) {
        return acts.stream().map(thing).distinct().count();
    }

    private static LocalTime time(Glimpse act) {
        return LocalTime.ofInstant(act.at(), LONDON).truncatedTo(ChronoUnit.MINUTES);
    }
}
