package uk.co.pharmacyiq.inventory.web;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.ExportStock;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The stock of premises as a file for a spreadsheet. */
@Controller
class ExportController {

    private final StockDesk desk;
    private final ExportStock exportStock;

    ExportController(StockDesk desk, ExportStock exportStock) {
        this.desk = desk;
        this.exportStock = exportStock;
    }

    @GetMapping("/premises/{premises}/stock.csv")
    @Permitted(value = ExportStock.PERMISSION, lengthy = true)
    View exportStock(Actor.Person actor, @PathVariable String premises) {
        return desk.open(
                actor,
                premises,
                ExportStock.PERMISSION,
                here -> desk.show(
                        exportStock.export(here.asking(), here.premises()), export -> file(CsvText.of(export))));
    }

    private static View file(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return (_, _, response) -> {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"stock.csv\"");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        };
    }
}
