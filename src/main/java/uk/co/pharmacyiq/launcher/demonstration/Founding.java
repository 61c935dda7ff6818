package uk.co.pharmacyiq.launcher.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.OdsCode;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.PremisesNumber;
import uk.co.pharmacyiq.launcher.FirstAdministrator;
import uk.co.pharmacyiq.launcher.demonstration.Enrolling.Enrolled;
import uk.co.pharmacyiq.launcher.demonstration.Hiring.Post;
import uk.co.pharmacyiq.launcher.demonstration.Staffed.Member;
import uk.co.pharmacyiq.tenancy.AddPremises;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.tenancy.contract.AcceptContract;

/** Founds an organisation with two premises and the people who work there. */
@Component
@Lazy
class Founding {

    private static final int CODES_PER_LETTER = 1_000;
    private static final int LETTERS = 26;

    private final FirstAdministrator firstAdministrator;
    private final AddPremises addPremises;
    private final Hiring hiring;
    private final Enrolling enrolling;
    private final AcceptContract acceptContract;

    Founding(
            FirstAdministrator firstAdministrator,
            AddPremises addPremises,
            Hiring hiring,
            Enrolling enrolling,
            AcceptContract acceptContract) {
        this.firstAdministrator = firstAdministrator;
        this.addPremises = addPremises;
        this.hiring = hiring;
        this.enrolling = enrolling;
        this.acceptContract = acceptContract;
    }

    /**
     * The organisation; empty where one of that marker is there already, left over from a time before.
     *
     * @param number counts the organisations from 0; no two have premises with the same ODS code
     */
    Optional<Staffed> found(String marker, int number, Random random) {
        var names = new Names(random);
        var name = marker + " Pharmacy Group";
        var administrator = names.next();
        var request = new FirstAdministrator.Request(
                name, marker.toLowerCase(Locale.ROOT), administrator, Names.username(administrator));
        return switch (firstAdministrator.invite(request)) {
            case Refused<FirstAdministrator.Invited> _ -> Optional.empty();
            case Done<FirstAdministrator.Invited>(var invited) -> {
                var enrolled = enrolling.enrol(invited.token());
                Expected.done(acceptContract.recordToday(
                        invited.organisation(), administrator.text(), "Master administrator"));
                var premises = List.of(
                        open(enrolled, marker + " High Street Pharmacy", "12 High Street, " + marker, number * 2 + 1),
                        open(enrolled, marker + " Station Road Pharmacy", "3 Station Road, " + marker, number * 2 + 2));
                var members = staff(enrolled, premises, names);
                members.add(new Member(enrolled, Role.MASTER_ADMINISTRATOR, List.of(), Optional.empty()));
                yield Optional.of(new Staffed(invited.organisation(), name, premises, members));
            }
        };
    }

    private List<Member> staff(Enrolled administrator, List<Premises> premises, Names names) {
        var everywhere = premises.stream().map(Premises::id).toList();
        var first = List.of(premises.getFirst().id());
        var second = List.of(premises.getLast().id());
        var members = new ArrayList<Member>();
        for (var place : List.<List<PremisesId>>of(everywhere, everywhere)) {
            members.add(hiring.hire(administrator, new Post(names.next(), Role.PHARMACIST, place)));
        }
        for (var place : List.of(first, second)) {
            members.add(hiring.hire(administrator, new Post(names.next(), Role.TECHNICIAN, place)));
        }
        members.add(hiring.hire(administrator, new Post(names.next(), Role.STORE_ADMINISTRATOR, first)));
        members.add(hiring.hire(administrator, new Post(names.next(), Role.IG_LEAD, List.of())));
        return members;
    }

    private Premises open(Enrolled administrator, String name, String address, int code) {
        var request = new AddPremises.Request(name, odsCode(code), number(code), address);
        return Expected.done(addPremises.add(enrolling.actor(administrator), request));
    }

    /** FA001, FA002 ... FB000 ...: of the right form; whether they are anybody's is of no matter here. */
    private static OdsCode odsCode(int number) {
        char letter = (char) ('A' + number / CODES_PER_LETTER % LETTERS);
        return new OdsCode(String.format(Locale.ROOT, "F%c%03d", letter, number % CODES_PER_LETTER));
    }

    private static PremisesNumber number(int number) {
        return new PremisesNumber(String.format(Locale.ROOT, "9%06d", number));
    }
}
