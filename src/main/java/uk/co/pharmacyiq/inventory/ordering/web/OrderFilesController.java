package uk.co.pharmacyiq.inventory.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.ordering.ChangeDraft;
import uk.co.pharmacyiq.inventory.ordering.OrderFile;
import uk.co.pharmacyiq.inventory.ordering.WriteOrder;
import uk.co.pharmacyiq.inventory.ordering.suppliers.OrderChannel;
import uk.co.pharmacyiq.inventory.scanning.ReadScan;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The order as a file to send, and a pack that is scanned onto a draft. */
@Controller
class OrderFilesController {

    private static final Map<String, OrderChannel> WAYS =
            Map.of("csv", OrderChannel.CSV_FILE, "json", OrderChannel.JSON_FILE, "pdf", OrderChannel.PAPER);

    private final OrderDesk desk;
    private final WriteOrder writeOrder;
    private final ReadScan readScan;
    private final ChangeDraft changeDraft;

    OrderFilesController(OrderDesk desk, WriteOrder writeOrder, ReadScan readScan, ChangeDraft changeDraft) {
        this.desk = desk;
        this.writeOrder = writeOrder;
        this.readScan = readScan;
        this.changeDraft = changeDraft;
    }

    /** Takes {@code as} in the query: csv, json or pdf; the supplier's own way where it is not said. */
    @GetMapping("/premises/{premises}/orders/{order}/message")
    @Permitted(WriteOrder.PERMISSION)
    View message(
            Actor.Person actor, @PathVariable String premises, @PathVariable String order, HttpServletRequest request) {
        var way = Optional.ofNullable(WAYS.get(Fields.ofForm(request).shown("as")));
        return desk.open(
                actor,
                premises,
                WriteOrder.PERMISSION,
                here -> desk.show(
                        writeOrder.write(here.asking(), here.premises(), RequestNotes.id(order), way),
                        OrderFilesController::file));
    }

    /** A scan puts one pack on the draft. */
    @PostMapping("/premises/{premises}/orders/{order}/scan")
    @Permitted(value = ChangeDraft.PERMISSION, composes = true)
    View scan(
            Actor.Person actor, @PathVariable String premises, @PathVariable String order, HttpServletRequest request) {
        return desk.open(actor, premises, ChangeDraft.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var scanned = readScan.read(here.looking(), new ReadScan.Request(here.premises(), fields.shown("scan")));
            return switch (scanned) {
                case Done<ReadScan.Meant>(var meant) -> add(here, order, fields.shown("version"), meant);
                case Refused<ReadScan.Meant>(var reason) -> desk.refused(reason);
            };
        });
    }

    private View add(Here here, String order, String version, ReadScan.Meant meant) {
        var asked = new ChangeDraft.Request(
                here.premises(),
                RequestNotes.id(order),
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0,
                Map.of(),
                Optional.of(new ChangeDraft.More(meant.pack().code(), 1)));
        return desk.show(
                changeDraft.change(here.looking(), asked),
                _ -> desk.redirect(
                        here.path("/" + RequestNotes.id(order)),
                        "Added 1 pack of " + meant.pack().name()));
    }

    private static View file(OrderFile file) {
        return (_, _, response) -> {
            response.setContentType(file.type());
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
            response.setContentLength(file.content().length);
            response.getOutputStream().write(file.content());
        };
    }
}
