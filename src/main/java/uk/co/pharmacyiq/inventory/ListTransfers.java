package uk.co.pharmacyiq.inventory;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Lists what other premises sent here and has not arrived yet; and the premises stock can be sent to. */
@Service
public class ListTransfers {

    public static final String PERMISSION = "stock.find";

    private static final Action<View> ACTION =
            Action.looks("TRANSFER_LIST", PERMISSION, Action.Scope.PREMISES, View.class);

    /** So much of a product on its way. */
    public record Part(ReceiveStock.Delivered delivered, String name) {}

    /** A transfer that has not wholly arrived. */
    public record OnItsWay(UUID transfer, String fromPremises, Instant sentAt, List<Part> parts) {}

    /** What is on its way here, and where stock can go, by name. */
    public record View(List<OnItsWay> onItsWay, Map<PremisesId, String> others) {
        public View {
            onItsWay = List.copyOf(onItsWay);
            others = Map.copyOf(others);
        }
    }

    private final UseCases useCases;
    private final StockReports reports;
    private final Packs packs;
    private final Organisations organisation;

    ListTransfers(UseCases useCases, StockReports reports, Packs packs, Organisations organisation) {
        this.useCases = useCases;
        this.reports = reports;
        this.packs = packs;
        this.organisation = organisation;
    }

    public Outcome<View> list(Actor actor, PremisesId premises) {
        return useCases.perform(actor, ACTION, Target.at(premises), work -> {
            var all = organisation.view(work).premises();
            var names = all.stream().collect(Collectors.toMap(Premises::id, Premises::name));
            var open = reports.transfersTo(work, premises).stream()
                    .map(transfer -> new OnItsWay(
                            transfer.id(),
                            names.getOrDefault(transfer.fromPremises(), ""),
                            transfer.sentAt(),
                            parts(work, transfer)))
                    .toList();
            all.stream().filter(each -> !each.isOpen()).map(Premises::id).forEach(names::remove);
            names.remove(premises);
            return done(new View(open, names));
        });
    }

    private List<Part> parts(Work work, StockReports.Transfer transfer) {
        var known = packs.byCodes(
                work,
                transfer.outstanding().stream()
                        .map(part -> part.lot().product())
                        .distinct()
                        .toList());
        return transfer.outstanding().stream()
                .map(part -> new Part(
                        part,
                        known.containsKey(part.lot().product())
                                ? known.get(part.lot().product()).name()
                                : part.lot().product().value()))
                .toList();
    }
}
