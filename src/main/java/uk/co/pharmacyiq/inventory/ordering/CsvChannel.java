package uk.co.pharmacyiq.inventory.ordering;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.ordering.suppliers.OrderChannel;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Pounds;
import uk.co.pharmacyiq.kernel.CsvLine;

/** An order as a table. */
@Component
class CsvChannel implements SupplierChannel {

    @Override
    public OrderChannel channel() {
        return OrderChannel.CSV_FILE;
    }

    @Override
    public OrderFile write(OrderMessage message) {
        var order = message.order();
        var lines = order.lines().stream()
                .filter(line -> line.packs() > 0)
                .map(line -> List.of(
                        message.premises().odsCode().value(),
                        order.supplier().details().firm().account(),
                        Long.toString(order.number()),
                        Integer.toString(line.number()),
                        line.item().product().value(),
                        line.item().name(),
                        line.item().size().toString(),
                        line.item().unit(),
                        Long.toString(line.packs()),
                        line.cost().price().map(Pounds::plain).orElse("")));
        var head = List.of(
                "premises", "account", "order", "line", "product", "name", "pack_size", "unit", "packs", "pack_price");
        var text = Stream.concat(Stream.of(head), lines).map(CsvLine::of).collect(Collectors.joining());
        return new OrderFile(
                message.fileName() + ".csv", "text/csv;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
