package uk.co.pharmacyiq.inventory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.scanning.LinkGtin;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.medicines.FindMedicines;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** Links a barcode nobody knows to a pack, and goes back to goods in with all that was scanned there. */
@Controller
class GtinLinkController {

    private static final Set<String> VISIBLE = Set.of("q", "gtin", "product");

    private final StockDesk desk;
    private final GoodsInForm goodsIn;
    private final LinkGtin linkGtin;
    private final FindMedicines findMedicines;

    GtinLinkController(StockDesk desk, GoodsInForm goodsIn, LinkGtin linkGtin, FindMedicines findMedicines) {
        this.desk = desk;
        this.goodsIn = goodsIn;
        this.linkGtin = linkGtin;
        this.findMedicines = findMedicines;
    }

    @GetMapping("/premises/{premises}/stock/link-gtin")
    @Permitted(value = LinkGtin.PERMISSION, composes = true)
    View link(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, LinkGtin.PERMISSION, here -> search(here, Fields.ofForm(request), null));
    }

    /** The search is sent like a change, because it brings the lines of goods in along. */
    @PostMapping("/premises/{premises}/stock/link-gtin/find")
    @Permitted(value = LinkGtin.PERMISSION, composes = true)
    View find(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, LinkGtin.PERMISSION, here -> search(here, Fields.ofForm(request), null));
    }

    @PostMapping("/premises/{premises}/stock/link-gtin")
    @Permitted(LinkGtin.PERMISSION)
    View linkGtin(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, LinkGtin.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            return switch (desk.ask(here, LinkGtin.ACT, read(fields), asked -> linkGtin.link(here.asking(), asked))) {
                case Done<LinkGtin.Request>(var made) -> linked(here, fields, made);
                case Refused<LinkGtin.Request>(var reason) -> search(here, fields, reason);
            };
        });
    }

    private View linked(Here here, Fields fields, LinkGtin.Request made) {
        var scan = fields.text("unknownScan");
        return desk.show(
                "goodsIn",
                goodsIn.scanned(here, fields, scan == null ? made.gtin().value() : scan));
    }

    private static Outcome<LinkGtin.Request> read(Fields fields) {
        var gtin = fields.need("gtin", Gtin::parse, "Enter the number under the barcode: 8, 12, 13 or 14 digits.");
        var product = fields.need("product", DmdCode::parse, "Choose the pack that is in your hand.");
        return fields.finish(() -> new LinkGtin.Request(gtin.value(), product.value()));
    }

    private View search(Here here, Fields fields, @Nullable Refusal reason) {
        var query = fields.text("q");
        if (query == null) {
            return show(here, fields, reason, null);
        }
        var words = query.length() <= 100 ? query : query.substring(0, 100);
        return switch (findMedicines.find(here.looking(), FindMedicines.Request.of(words))) {
            case Done<FindMedicines.Found>(var found) -> show(here, fields, reason, found.packs());
            case Refused<FindMedicines.Found>(var no) -> show(here, fields, reason == null ? no : reason, null);
        };
    }

    private View show(Here here, Fields fields, @Nullable Refusal reason, @Nullable List<FindMedicines.Entry> found) {
        var form = reason == null ? StockForm.fresh(fields) : StockForm.refused(fields, reason, VISIBLE);
        var page = new LinkPage(here, form, GoodsInForm.lines(fields), found);
        return reason == null ? desk.show("linkGtin", page) : desk.again(reason, "linkGtin", page);
    }
}
