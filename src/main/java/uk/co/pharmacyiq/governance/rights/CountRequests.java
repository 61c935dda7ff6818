package uk.co.pharmacyiq.governance.rights;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Counts the requests and complaints of a time, for the regulator and for whoever answers for them: numbers and no more. */
@Service
public class CountRequests {

    /** The name of the act on the record. */
    public static final String ACT = "SUBJECT_STATISTICS_EXPORT";

    private static final Action<Counts> ACTION =
            Action.looks(ACT, RightsDesk.PERMISSION, Action.Scope.PREMISES, Counts.class);

    private final UseCases useCases;
    private final RightsStore requests;

    CountRequests(UseCases useCases, RightsStore requests) {
        this.useCases = useCases;
        this.requests = requests;
    }

    /** What was received from one day to another, by kind. */
    public record Counts(LocalDate first, LocalDate last, List<Line> lines) {}

    /**
     * One kind.
     *
     * @param acknowledged complaints that were acknowledged in time
     * @param late closed after they were due, or due by now and open
     */
    public record Line(
            RightsKind kind,
            long received,
            long acknowledged,
            long answered,
            long refused,
            long withdrawn,
            long open,
            long late) {}

    /** Counts them, of the organisation as a whole. */
    public Outcome<Counts> count(Actor actor, PremisesId premises, LocalDate first, LocalDate last) {
        return useCases.perform(actor, ACTION, Target.at(premises), work -> {
            var all = requests.between(work, first, last);
            work.fact("requests", all.size());
            return done(new Counts(
                    first,
                    last,
                    Stream.of(RightsKind.values())
                            .map(kind -> line(
                                    kind,
                                    all.stream()
                                            .filter(each -> each.kind() == kind)
                                            .toList(),
                                    work.today()))
                            .toList()));
        });
    }

    private static Line line(RightsKind kind, List<RightsRequest> all, LocalDate today) {
        return new Line(
                kind,
                all.size(),
                count(
                        all,
                        each -> each.last(Step.ACKNOWLEDGED)
                                .filter(taken ->
                                        !taken.by().on().isAfter(each.clock().due(today)))
                                .isPresent()),
                count(all, each -> each.state() == RequestState.RELEASED),
                count(all, each -> each.state() == RequestState.REFUSED),
                count(all, each -> each.state() == RequestState.WITHDRAWN),
                count(all, each -> !each.state().isOver()),
                count(all, each -> isLate(each, today)));
    }

    private static boolean isLate(RightsRequest request, LocalDate today) {
        var first = request.last(Step.ACKNOWLEDGED).map(taken -> taken.by().on());
        return first.or(request::closedOn).orElse(today).isAfter(request.clock().due(today));
    }

    private static long count(List<RightsRequest> all, Predicate<RightsRequest> which) {
        return all.stream().filter(which).count();
    }
}
