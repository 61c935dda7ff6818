package uk.co.pharmacyiq.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The model's part for the responsible pharmacist. */
final class Duties {

    private Duties() {}

    static String tell(List<Duty> duties, Act act, Instant now) {
        if (!act.who().pharmacist()) {
            return "not-allowed";
        }
        var here = duties.get(act.where());
        return switch (act) {
            case Act.SignOn on -> signOn(here, duties.get(1 - act.where()), on, now);
            case Act.SignOff off -> signOff(here, off, now);
            case Act.Leave _ -> leave(here, act.who(), now);
            case Act.Return _ -> comeBack(here, act.who(), now);
            default -> throw new IllegalArgumentException(act.toString());
        };
    }

    private static String signOn(Duty here, Duty there, Act.SignOn act, Instant now) {
        var who = Optional.of(act.who());
        if (here.person().equals(who)) {
            return "responsible-already";
        }
        if (here.person().isPresent() && !act.takesOver()) {
            return "responsible-somebody-else";
        }
        if (there.person().equals(who)) {
            return "responsible-elsewhere";
        }
        if (here.person().isPresent()) {
            here.end(now, "HANDED_OVER");
        }
        here.begin(act.who(), now);
        return Model.DONE;
    }

    private static String signOff(Duty here, Act.SignOff act, Instant now) {
        if (here.person().isEmpty()) {
            return "responsible-nobody";
        }
        boolean own = here.person().equals(Optional.of(act.who()));
        if (!own && !act.reason()) {
            return "responsible-reason";
        }
        here.end(now, own ? "SIGNED_OFF" : "SIGNED_OFF_BY_ANOTHER");
        return Model.DONE;
    }

    private static String leave(Duty here, Person who, Instant now) {
        var no = notMine(here, who);
        if (no.isPresent() || here.away()) {
            return no.orElse("responsible-away");
        }
        here.leave(now);
        return Model.DONE;
    }

    private static String comeBack(Duty here, Person who, Instant now) {
        var no = notMine(here, who);
        if (no.isPresent() || !here.away()) {
            return no.orElse("responsible-not-away");
        }
        here.comeBack(now);
        return Model.DONE;
    }

    private static Optional<String> notMine(Duty here, Person who) {
        return here.person().isEmpty()
                ? Optional.of("responsible-nobody")
                : here.person().filter(who::equals).isPresent() ? Optional.empty() : Optional.of("responsible-not-you");
    }
}
