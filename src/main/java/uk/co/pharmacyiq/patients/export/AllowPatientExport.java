package uk.co.pharmacyiq.patients.export;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Asks that a list of patients may leave, and lets it leave by the word of a second person, for a day, to whoever asked and
 * for exactly what was asked (GP-12). Their word makes the removal record, without which nothing leaves (IC-09).
 */
@Service
public class AllowPatientExport implements TwoPersonAct<AllowPatientExport.Asked> {

    public static final String PERMISSION = "patients.export";

    /** The name of the act of asking, on the record. */
    public static final String ACT = "PATIENTS_EXPORT_REQUEST";

    private static final String CLINICAL = "patients.clinical";
    private static final int MOST_DAYS = 366;

    private static final Action<UUID> REQUEST = Action.changes(ACT, PERMISSION, Action.Scope.ORGANISATION, UUID.class)
            .afterProof();

    private static final Action<UUID> ALLOW =
            Action.changes("PATIENTS_EXPORT_ALLOW", PERMISSION, Action.Scope.ORGANISATION, UUID.class);

    /** What waits for a second person, as it is kept. */
    public record Asked(
            PersonId person,
            String purpose,
            String words,
            String recipient,
            @Nullable UUID premises,
            boolean clinical,
            String due) {

        private static Asked of(PersonId person, Removal.Wish wish) {
            return new Asked(
                    person,
                    wish.purpose().code(),
                    wish.words(),
                    wish.recipient(),
                    wish.premises().map(PremisesId::value).orElse(null),
                    wish.clinical(),
                    wish.due().toString());
        }

        private Removal.Wish wish() {
            return new Removal.Wish(
                    Removal.Purpose.parse(purpose).orElse(Removal.Purpose.OTHER),
                    words,
                    recipient,
                    Optional.ofNullable(premises).map(PremisesId::new),
                    clinical,
                    LocalDate.parse(due));
        }
    }

    private final UseCases useCases;
    private final RemovalStore removals;
    private final Organisations organisations;
    private final PeopleNames people;

    AllowPatientExport(UseCases useCases, RemovalStore removals, Organisations organisations, PeopleNames people) {
        this.useCases = useCases;
        this.removals = removals;
        this.organisations = organisations;
        this.people = people;
    }

    /** Never done at once: it waits for a second person. */
    public Outcome<UUID> ask(Actor.Person actor, Removal.Wish wish) {
        return useCases.perform(actor, REQUEST, Target.none(), work -> {
            if (wish.clinical() && !useCases.rights(actor).holdsAnywhere(CLINICAL)) {
                return refused(ExportRefusal.CLINICAL);
            }
            if (wish.due().isBefore(work.today())
                    || wish.due().isAfter(work.today().plusDays(MOST_DAYS))) {
                return refused(ExportRefusal.DUE);
            }
            return where(work, wish)
                    .then(where -> refused(
                            SecondPerson.Awaited.of(this, Asked.of(work.person(), wish), summary(wish, where))));
        });
    }

    private Outcome<String> where(Work work, Removal.Wish wish) {
        if (wish.premises().isEmpty()) {
            return done("all patients");
        }
        return organisations.view(work).premises().stream()
                .filter(premises -> premises.id().equals(wish.premises().get()))
                .findFirst()
                .<Outcome<String>>map(premises -> done("all patients registered at " + premises.name()))
                .orElseGet(() -> refused(ExportRefusal.PREMISES_UNKNOWN));
    }

    private static String summary(Removal.Wish wish, String where) {
        return "Let a list of patients leave as an encrypted file: " + where
                + (wish.clinical() ? ", with clinical facts" : ", without clinical facts") + ". "
                + wish.purpose().title() + ": " + wish.words() + ". For " + wish.recipient()
                + ". Back or destroyed by " + wish.due() + ".";
    }

    @Override
    public Action<?> action() {
        return ALLOW;
    }

    @Override
    public Class<Asked> asked() {
        return Asked.class;
    }

    @Override
    public Outcome<?> carryOut(Work work, Asked asked) {
        var wish = asked.wish();
        if (wish.due().isBefore(work.today())) {
            return refused(ExportRefusal.DUE);
        }
        var removal = removals.add(work, asked.person(), wish);
        work.about("removal", removal);
        work.note("to", people.names(work).getOrDefault(asked.person(), "somebody"));
        work.note("for", wish.purpose().title());
        work.note("reason", wish.words());
        work.note("recipient", wish.recipient());
        return done(removal);
    }
}
