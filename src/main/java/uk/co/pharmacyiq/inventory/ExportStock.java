package uk.co.pharmacyiq.inventory;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Takes the stock of premises away as a table. That it was taken, by whom, is on the record. */
@Service
public class ExportStock {

    public static final String PERMISSION = "stock.export";

    private static final Action<Export> ACTION =
            Action.looks("STOCK_EXPORT", PERMISSION, Action.Scope.PREMISES, Export.class);

    /** Every row there is. */
    public record Export(List<FindStock.Row> rows) {
        public Export {
            rows = List.copyOf(rows);
        }
    }

    private final UseCases useCases;
    private final FindStock findStock;

    ExportStock(UseCases useCases, FindStock findStock) {
        this.useCases = useCases;
        this.findStock = findStock;
    }

    public Outcome<Export> export(Actor actor, PremisesId premises) {
        return useCases.perform(actor, ACTION, Target.at(premises), work -> {
            var all = new ArrayList<FindStock.Row>();
            var request = FindStock.Request.all(premises);
            for (var rows = findStock.rows(work, request); !rows.isEmpty(); rows = findStock.rows(work, request)) {
                all.addAll(rows);
                request = request.after(rows.getLast().cursor());
            }
            work.note("rows", all.size());
            return done(new Export(all));
        });
    }
}
