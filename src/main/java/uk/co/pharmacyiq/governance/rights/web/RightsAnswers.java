package uk.co.pharmacyiq.governance.rights.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.rights.RightsRequest;
import uk.co.pharmacyiq.governance.rights.StepTaken;
import uk.co.pharmacyiq.governance.rights.ViewRequests;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;

/** What programs are answered about requests. */
final class RightsAnswers {

    private RightsAnswers() {}

    /** A request in the list: nobody is named in it. */
    record Line(
            String id,
            String reference,
            String kind,
            String state,
            LocalDate received,
            LocalDate due,
            long daysLeft,
            boolean paused) {

        static Line of(RightsRequest request, LocalDate today) {
            return new Line(
                    request.id().toString(),
                    request.reference(),
                    request.kind().code(),
                    request.state().name(),
                    request.receipt().on(),
                    request.due(today),
                    ViewRequests.daysLeft(request, today),
                    request.clock().stopped());
        }
    }

    /** All that are open. */
    record Listing(List<Line> requests) {

        static Listing of(ViewRequests.Listing listing) {
            return new Listing(listing.requests().stream()
                    .map(request -> Line.of(request, listing.today()))
                    .toList());
        }
    }

    /** One request with its steps. */
    record One(
            Line request,
            String asker,
            String relation,
            String answerTo,
            boolean electronic,
            String wish,
            @Nullable String patient,
            List<Taken> steps) {

        static One of(ViewRequests.Shown shown) {
            var request = shown.request();
            return new One(
                    Line.of(request, shown.today()),
                    request.asker().name(),
                    request.asker().relation().code(),
                    request.asker().answerTo(),
                    request.asker().electronic(),
                    request.receipt().wish(),
                    request.patient().map(PatientId::toString).orElse(null),
                    request.steps().stream()
                            .map(step -> Taken.of(step, shown.people()))
                            .toList());
        }
    }

    /** A step that was taken. */
    record Taken(String step, String state, String by, Instant at, Map<String, String> words, String event) {

        static Taken of(StepTaken taken, Map<PersonId, String> people) {
            return new Taken(
                    taken.step().name(),
                    taken.after().name(),
                    people.getOrDefault(taken.by().person(), ""),
                    taken.by().at(),
                    taken.words(),
                    taken.event().toString());
        }
    }
}
