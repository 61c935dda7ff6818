package uk.co.pharmacyiq.inventory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.ViewMovement;
import uk.co.pharmacyiq.inventory.ViewProductStock;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal.NotFirstToExpire;
import uk.co.pharmacyiq.inventory.scanning.ReadScan;
import uk.co.pharmacyiq.inventory.web.IssuePage.Beside;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** Issue: scan the pack in the hand, confirm the quantity. */
@Controller
class IssueController {

    private final StockDesk desk;
    private final StockLook look;
    private final IssueStock issueStock;
    private final ViewMovement viewMovement;

    IssueController(StockDesk desk, StockLook look, IssueStock issueStock, ViewMovement viewMovement) {
        this.desk = desk;
        this.look = look;
        this.issueStock = issueStock;
        this.viewMovement = viewMovement;
    }

    /** What a scan fills in. */
    record Filled(String product, String batch, String expiry) {
        static Filled of(ReadScan.Meant meant) {
            return new Filled(
                    meant.pack().code().value(),
                    meant.batch().map(batch -> batch.value()).orElse(""),
                    meant.expiry()
                            .map(expiry -> Shown.typedDay(expiry.lastDay()))
                            .orElse(""));
        }
    }

    @GetMapping("/premises/{premises}/stock/issue")
    @Permitted(value = IssueStock.PERMISSION, composes = true)
    View issue(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, IssueStock.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var form = StockForm.fresh(fields);
            var words = fields.text("q");
            var found = words == null ? List.<BatchRow>of() : products(look.named(here, words));
            var done = fields.text("done");
            var taken = done == null ? null : taken(here, done);
            return desk.show(
                    "issue",
                    new IssuePage(here, form, product(here, fields), new Beside("", false, null, found, taken)));
        });
    }

    @PostMapping("/premises/{premises}/stock/issue/scan")
    @Permitted(value = IssueStock.PERMISSION, composes = true)
    View scan(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, IssueStock.PERMISSION, here -> {
            var sent = Fields.ofForm(request);
            var page = switch (look.scan(here, sent.shown("scan"))) {
                case Done<ReadScan.Meant>(var meant) -> {
                    var filled = Fields.ofBody(Filled.of(meant));
                    yield new IssuePage(
                            here,
                            StockForm.fresh(filled),
                            product(here, filled),
                            Beside.said("Issue " + meant.pack().name(), false));
                }
                case Refused<ReadScan.Meant>(var reason) ->
                    new IssuePage(here, StockForm.fresh(sent), product(here, sent), Beside.said(reason.advice(), true));
            };
            return desk.show(request.getHeader("HX-Request") == null ? "issue" : "issueForm", page);
        });
    }

    @PostMapping("/premises/{premises}/stock/issue")
    @Permitted(IssueStock.PERMISSION)
    View issueStock(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, IssueStock.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var read = new StockInput(fields, here.premises()).issue();
            return switch (desk.ask(here, IssueStock.ACT, read, asked -> issueStock.issue(here.asking(), asked))) {
                case Done<Posted>(var posted) -> desk.redirect(here.path("stock/issue?done=" + posted.movement()));
                case Refused<Posted>(var reason) -> again(here, fields, reason);
            };
        });
    }

    private View again(Here here, Fields fields, Refusal reason) {
        var first = reason instanceof NotFirstToExpire(var lot) ? lot : null;
        return desk.again(
                reason,
                "issue",
                new IssuePage(
                        here,
                        StockForm.refused(fields, reason, RegisterFields.VISIBLE_AT_ISSUE),
                        product(here, fields),
                        new Beside("", false, first, List.of(), null)));
    }

    private ViewProductStock.@Nullable View product(Here here, Fields fields) {
        return fields.text("product") != null
                        && look.product(here, fields) instanceof Done<ViewProductStock.View>(var view)
                ? view
                : null;
    }

    private IssuePage.@Nullable Taken taken(Here here, String movement) {
        var id = RequestNotes.id(movement);
        return viewMovement.view(here.looking(), here.premises(), id) instanceof Done<ViewMovement.View>(var view)
                ? MovementText.taken(here, view)
                : null;
    }

    /** One row a product. */
    private static List<BatchRow> products(List<BatchRow> rows) {
        var seen = new TreeSet<String>();
        return rows.stream().filter(row -> seen.add(row.product())).limit(25).toList();
    }
}
