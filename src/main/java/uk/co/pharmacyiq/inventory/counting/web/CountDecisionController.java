package uk.co.pharmacyiq.inventory.counting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.counting.CountAgain;
import uk.co.pharmacyiq.inventory.counting.SettleCount;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** Decides on the sheet about differences: accepted, or to be counted again. */
@Controller
class CountDecisionController {

    private static final String COUNT = "/premises/{premises}/stock/counts/{count}";

    private final CountDesk desk;
    private final SettleCount settleCount;
    private final CountAgain countAgain;

    CountDecisionController(CountDesk desk, SettleCount settleCount, CountAgain countAgain) {
        this.desk = desk;
        this.settleCount = settleCount;
        this.countAgain = countAgain;
    }

    @PostMapping(COUNT + "/settle")
    @Permitted(SettleCount.PERMISSION)
    View settle(
            Actor.Person actor, @PathVariable String premises, @PathVariable String count, HttpServletRequest request) {
        var at = CountDesk.at(actor, premises, count);
        var fields = Fields.ofForm(request);
        var read = CountInput.settle(at.premises(), at.count(), fields);
        return desk.answer(
                at,
                fields,
                desk.ask(at, SettleCount.ACT, read, asked -> settleCount.settle(actor, asked)),
                Optional.of("The books were corrected."));
    }

    @PostMapping(COUNT + "/again")
    @Permitted(CountAgain.PERMISSION)
    View again(
            Actor.Person actor, @PathVariable String premises, @PathVariable String count, HttpServletRequest request) {
        var at = CountDesk.at(actor, premises, count);
        var fields = Fields.ofForm(request);
        var read = CountInput.again(at.premises(), at.count(), fields);
        return desk.answer(
                at,
                fields,
                desk.ask(at, CountAgain.ACT, read, asked -> countAgain.again(actor, asked)),
                Optional.of("That batch is to be counted again."));
    }
}
