package uk.co.pharmacyiq.medicines;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Lists the products whose schedule nobody has told: neither dm+d, nor our rules, nor the organisation's pharmacist. */
@Service
public class ListScheduleReviews {

    public static final String PERMISSION = FindMedicines.PERMISSION;

    /** Its name on the record. */
    public static final String ACT = "SCHEDULE_REVIEWS_LIST";

    private static final Action<Reviews> ACTION = Action.looks(ACT, PERMISSION, Action.Scope.ANYWHERE, Reviews.class);

    /** The most products one page may hold. */
    public static final int MOST = 100;

    /** Part of a name or nothing, and the last product of the page before. */
    public record Request(String words, Optional<DmdCode> after, int limit) {
        public Request {
            if (limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("not a page size");
            }
        }
    }

    /** A product to review, and how many packs of it the catalogue lists. */
    public record Review(DmdCode product, String name, int packs) {}

    /** A page of products; {@code next} asks for the page after it. */
    public record Reviews(List<Review> products, Optional<DmdCode> next) {}

    private final UseCases useCases;
    private final ScheduleStore schedules;

    ListScheduleReviews(UseCases useCases, ScheduleStore schedules) {
        this.useCases = useCases;
        this.schedules = schedules;
    }

    /** For a person: authorised and recorded here. */
    public Outcome<Reviews> list(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.none(), work -> {
            var after = request.after().map(DmdCode::value).orElse("");
            var found = schedules.reviews(work, request.words(), after, request.limit() + 1);
            if (found.size() <= request.limit()) {
                return done(new Reviews(found, Optional.empty()));
            }
            var page = List.copyOf(found.subList(0, request.limit()));
            return done(new Reviews(page, Optional.of(page.getLast().product())));
        });
    }
}
