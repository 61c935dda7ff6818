package uk.co.pharmacyiq.launcher.demonstration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.controlled.Particulars.Collection;
import uk.co.pharmacyiq.controlled.Particulars.Collector;
import uk.co.pharmacyiq.controlled.Particulars.Party;

/** Whom the invented pharmacies deal with, as their controlled-drugs registers name them. None of them exists. */
final class Counterparts {

    static final Particulars.Obtained WHOLESALER =
            new Particulars.Obtained(new Party("Meadowsweet Wholesale Ltd", "Unit 4, Orchard Way, Marlbridge"));

    private static final List<Party> PATIENTS = List.of(
            new Party("Edna Marsh", "4 Quay Street, Marlbridge"),
            new Party("Colin Thrupp", "17 Tannery Row, Marlbridge"),
            new Party("Ines Aldous", "Flat 2, 9 Mill Lane, Marlbridge"));

    private Counterparts() {}

    /** One of them, by when it was. */
    static Particulars.Supplied patient(Instant at) {
        int number = (int) (at.getEpochSecond() / 60 % PATIENTS.size());
        return new Particulars.Supplied(
                PATIENTS.get(number),
                "Dr J Okafor, Quayside Surgery, Marlbridge",
                Optional.of(new Collection(
                        Optional.of(number == 0 ? Collector.PATIENT_REP : Collector.PATIENT),
                        Optional.empty(),
                        Optional.of(number != 1),
                        Optional.of(number == 2))),
                Optional.empty());
    }
}
