package uk.co.pharmacyiq.controlled;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.controlled.Particulars.Collection;
import uk.co.pharmacyiq.controlled.Particulars.Collector;
import uk.co.pharmacyiq.controlled.Particulars.Party;
import uk.co.pharmacyiq.controlled.requisition.Requisition;
import uk.co.pharmacyiq.controlled.requisition.SupplyOnRequisition;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Actor;

/** What tests of the register need: controlled drugs that come and go with their particulars, and the page that says so. */
public final class AtTheRegister {

    /** Morphine 10mg modified-release tablets, 60 in a pack, of two makers. */
    public static final DmdCode TABLETS = new DmdCode("12479999999104");

    public static final DmdCode SAME_OF_ANOTHER_MAKER = new DmdCode("12489999999102");

    /** Morphine 30mg modified-release tablets, 60 in a pack. */
    public static final DmdCode STRONGER = new DmdCode("12519999999109");

    /** Diamorphine 10mg ampoules, 5 in a pack. */
    public static final DmdCode AMPOULES = new DmdCode("12839999999103");

    static final Party WHOLESALER = new Party("Larkspur Wholesale Ltd", "1 Mill Lane, Ashford");
    static final Party PATIENT = new Party("Edna Marsh", "4 Quay Street, Ashford");

    private static final DmdCode UNDECIDED = new DmdCode("19999999999950");

    private final ApplicationContext application;
    private final TestPharmacy pharmacy;

    public AtTheRegister(ApplicationContext application, TestPharmacy pharmacy) {
        this.application = application;
        this.pharmacy = pharmacy;
    }

    static Lot lot(DmdCode pack) {
        return new Lot(pack, new BatchNumber("CD1"), new Expiry(LocalDate.now().plusYears(1)));
    }

    public Outcome<Posted> obtain(DmdCode pack, long units) {
        return obtain(pharmacy.technician(), pack, units, Optional.empty());
    }

    Outcome<Posted> obtain(Actor.Person who, DmdCode pack, long units, Optional<Instant> at) {
        return application
                .getBean(ReceiveStock.class)
                .receive(
                        who,
                        new ReceiveStock.Request(
                                pharmacy.premises(),
                                List.of(new ReceiveStock.Delivered(lot(pack), Quantity.of(units))),
                                at,
                                Optional.of(new Particulars.Obtained(WHOLESALER))));
    }

    public Outcome<Posted> supply(DmdCode pack, long units) {
        return supply(pharmacy.technician(), pack, units, onPrescription(Optional.empty()));
    }

    public Outcome<Posted> supply(Actor.Person who, DmdCode pack, long units, Particulars.Supplied particulars) {
        return application
                .getBean(IssueStock.class)
                .issue(
                        who,
                        new IssueStock.Request(
                                pharmacy.premises(),
                                pack,
                                Quantity.of(units),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(particulars)));
    }

    /** Ten tablets or so for a surgery, on its requisition. */
    public Outcome<UUID> requisition(DmdCode pack, long units) {
        return application
                .getBean(SupplyOnRequisition.class)
                .supply(
                        pharmacy.technician(),
                        new SupplyOnRequisition.Request(
                                pharmacy.premises(),
                                new Requisition.Recipient("Quayside Surgery", "2 Quay Street", "General practitioner"),
                                "Emergency bag",
                                new SupplyOnRequisition.Wanted(pack, Quantity.of(units)),
                                LocalDate.now(),
                                "Premises 1, 1 High Street"));
    }

    public static Particulars.Supplied onPrescription(Optional<String> despite) {
        return collected(
                new Collection(
                        Optional.of(Collector.PATIENT), Optional.empty(), Optional.of(false), Optional.of(false)),
                despite);
    }

    public static Particulars.Supplied collected(Collection collection, Optional<String> despite) {
        return new Particulars.Supplied(PATIENT, "Dr J Okafor, Quayside Surgery", Optional.of(collection), despite);
    }

    /** The section whose head says so: {@code Morphine 10mg modified-release tablets}. */
    public Section section(String title) {
        return TestPharmacy.done(
                        application.getBean(ViewRegister.class).list(pharmacy.technician(), pharmacy.premises()))
                .sections()
                .stream()
                .filter(section -> section.line().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    public List<Entry> entries(String title) {
        return TestPharmacy.done(application
                        .getBean(ViewRegister.class)
                        .view(
                                pharmacy.technician(),
                                pharmacy.premises(),
                                section(title).id(),
                                OptionalLong.empty()))
                .entries();
    }

    /** A pack whose schedule nobody knows, put into the catalogue where no search finds it. */
    static DmdCode undecided() throws SQLException {
        try (var database = TestDatabase.get().administrator().connect();
                var statement = database.createStatement()) {
            statement.execute("""
                    insert into medicines.vmp (code, name, listed_by)
                    values ('19999999999951', 'Novelamine 5mg tablets', '{}') on conflict do nothing;
                    insert into medicines.vmpp (code, vmp_code, pack_size, unit_code, listed_by)
                    select '19999999999952', '19999999999951', 10, code, '{}' from medicines.unit limit 1
                    on conflict do nothing;
                    insert into medicines.ampp (code, vmpp_code, name, listed_by)
                    values ('19999999999950', '19999999999952', 'Novelamine 5mg tablets', '{}') on conflict do nothing;
                    insert into medicines.pack (code, name, vmpp_code, vmp_code, vmp_name, supplier, pack_size, unit,
                                                legal_category, discontinued, withdrawn, words, place)
                    values ('19999999999950', 'Novelamine 5mg tablets', '19999999999952', '19999999999951',
                            'Novelamine 5mg tablets', '', 10, 'tablet', 'POM', true, true, '', '9-novelamine')
                    on conflict do nothing
                    """);
        }
        return UNDECIDED;
    }
}
