package uk.co.pharmacyiq.launcher.leaving;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.keys.OrganisationKeys;
import uk.co.pharmacyiq.tenancy.leaving.Departure;
import uk.co.pharmacyiq.tenancy.leaving.Departures;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Leaves nothing of an organisation: its keys, its rows and its name go in one transaction, or none of them. It runs as the
 * owner of the database; the application could not.
 */
@Component
@Lazy
class Shredding {

    private static final Action<Certificate> SHRED =
            Action.changes("ORGANISATION_SHRED", "organisations.shred", Action.Scope.OPERATOR, Certificate.class);

    private static final Action<Departure> ASK =
            Action.looks("ORGANISATION_SHRED_ASK", "organisations.shred", Action.Scope.OPERATOR, Departure.class);

    private static final String RENAME = """
            update tenancy.organisation
               set name = 'An organisation that left', handle = 'left'
             where organisation_id = :organisation
            """;

    /** Codes and numbers of premises are free for whoever trades there after. */
    private static final String RELEASE = """
            delete from tenancy.identifier i
             using tenancy.premises p
             where p.organisation_id = :organisation
               and i.holder = tenancy.holder(p.organisation_id, p.premises_id)
            """;

    private static final String FORGET = "delete from tenancy.directory where organisation_id = :organisation";

    private final UseCases useCases;
    private final Departures departures;
    private final OrganisationKeys keys;

    Shredding(UseCases useCases, Departures departures, OrganisationKeys keys) {
        this.useCases = useCases;
        this.departures = departures;
        this.keys = keys;
    }

    /** Whether it may be done now; what was agreed. */
    Departure ask(OrganisationId organisation) {
        return HandedOut.done(
                useCases.perform(HandedOut.operator(organisation), ASK, Target.none(), departures::toDelete));
    }

    Certificate shred(OrganisationId organisation, Deletion deletion, String product, SigningKey key) {
        return HandedOut.done(useCases.perform(
                HandedOut.operator(organisation),
                SHRED,
                Target.none(),
                work -> departures
                        .toDelete(work)
                        .then(departure -> Outcome.done(shred(work, departure, deletion, product, key)))));
    }

    private Certificate shred(Work work, Departure departure, Deletion deletion, String product, SigningKey key) {
        var versions = keys.versions(work.organisation());
        keys.destroy(work.organisation(), work.eventId());
        work.sql(RELEASE).param("organisation", work.organisation().value()).update();
        var rows = deletion.delete(work);
        for (String statement : new String[] {RENAME, FORGET}) {
            work.sql(statement)
                    .param("organisation", work.organisation().value())
                    .update();
        }
        var certificate = new Certificate(
                work.organisation(),
                departure,
                rows,
                versions,
                new Certificate.Made(work.now(), work.eventId(), product));
        var signed = certificate.signed(key);
        departures.deleted(work, departure, signed);
        work.fact("certificate", Fingerprint.of(signed));
        return certificate;
    }
}
