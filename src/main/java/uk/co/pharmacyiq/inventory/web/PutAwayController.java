package uk.co.pharmacyiq.inventory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.inventory.PutAwayStock;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The page where what stands in goods-in is put where it belongs: one line, or all at once. */
@Controller
class PutAwayController {

    private final StockDesk desk;
    private final StockLook look;
    private final PutAwayStock putAwayStock;

    PutAwayController(StockDesk desk, StockLook look, PutAwayStock putAwayStock) {
        this.desk = desk;
        this.look = look;
        this.putAwayStock = putAwayStock;
    }

    @GetMapping("/premises/{premises}/stock/put-away")
    @Permitted(value = PutAwayStock.PERMISSION, composes = true)
    View putAway(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(
                actor,
                premises,
                PutAwayStock.PERMISSION,
                here -> desk.show("putAway", page(here, StockForm.fresh(Fields.ofForm(request)))));
    }

    /** Each line is an act of its own: those that can be done are done, the others stay with their error. */
    @PostMapping("/premises/{premises}/stock/put-away")
    @Permitted(PutAwayStock.PERMISSION)
    View putAwayStock(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, PutAwayStock.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var lines = PutAwayLine.of(fields);
            var only = fields.shown("only");
            var refused = new LinkedHashMap<PutAwayLine, Refusal>();
            int done = 0;
            for (int i = 0; i < lines.size(); i++) {
                boolean asked = only.isEmpty() ? !lines.get(i).to().isBlank() : only.equals(Integer.toString(i));
                if (!asked) {
                    continue;
                }
                if (put(here, lines.get(i), i) instanceof Refused<Posted>(var reason)) {
                    refused.put(lines.get(i), reason);
                } else {
                    done++;
                }
            }
            return answer(here, fields, refused, done);
        });
    }

    private Outcome<Posted> put(Here here, PutAwayLine line, int index) {
        return desk.ask(
                here,
                PutAwayStock.ACT,
                line.read(index, here.premises()),
                shift -> putAwayStock.putAway(here.part(line.key()), shift));
    }

    private View answer(Here here, Fields fields, Map<PutAwayLine, Refusal> refused, int done) {
        if (refused.isEmpty() && done > 0) {
            return desk.redirect(
                    here.path("stock/put-away"), done == 1 ? "1 line put away." : done + " lines put away.");
        }
        var left = page(here, StockForm.fresh(fields));
        var errors = refused.isEmpty()
                ? List.of(new FieldError("toAll", "Choose a place, then put away."))
                : errors(left.rows(), refused);
        return desk.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "putAway",
                new PutAwayPage(here, new StockForm(fields, errors), left.rows(), left.places()));
    }

    /** Lines that were done are gone from the page, so each error is put where its line stands now. */
    private static List<FieldError> errors(List<BatchRow> rows, Map<PutAwayLine, Refusal> refused) {
        var keys = rows.stream().map(PutAwayPage::key).toList();
        var errors = new ArrayList<FieldError>();
        refused.forEach((line, reason) -> FieldError.of(reason).forEach(error -> {
            int row = keys.indexOf(line.key());
            var field = error.field().endsWith("quantity") ? "quantity" : "to";
            errors.add(
                    row < 0
                            ? new FieldError("", "Batch " + line.batch() + ": " + error.message())
                            : new FieldError("lines[" + row + "]." + field, error.message()));
        }));
        return errors;
    }

    private PutAwayPage page(Here here, StockForm form) {
        return new PutAwayPage(
                here,
                form,
                look.rows(here, FindStock.Request.all(here.premises()).in(PlaceKind.GOODS_IN)).stream()
                        .limit(Fields.MOST_LINES)
                        .toList(),
                look.places(here));
    }
}
