package uk.co.pharmacyiq.inventory.ordering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.inventory.ordering.suppliers.OrderChannel;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Pounds;

/** An order as JSON. */
@Component
class JsonChannel implements SupplierChannel {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As the supplier reads it; money in pounds. */
    private record Told(
            String organisation,
            String premises,
            String odsCode,
            String deliverTo,
            String account,
            long order,
            List<ToldLine> lines) {}

    private record ToldLine(
            int line,
            String product,
            String name,
            String packSize,
            String unit,
            long packs,
            @Nullable String packPrice) {}

    @Override
    public OrderChannel channel() {
        return OrderChannel.JSON_FILE;
    }

    @Override
    public OrderFile write(OrderMessage message) {
        var order = message.order();
        var lines = order.lines().stream()
                .filter(line -> line.packs() > 0)
                .map(line -> new ToldLine(
                        line.number(),
                        line.item().product().value(),
                        line.item().name(),
                        line.item().size().toString(),
                        line.item().unit(),
                        line.packs(),
                        line.cost().price().map(Pounds::plain).orElse(null)))
                .toList();
        var told = new Told(
                message.organisation(),
                message.premises().name(),
                message.premises().odsCode().value(),
                message.premises().address(),
                order.supplier().details().firm().account(),
                order.number(),
                lines);
        return new OrderFile(message.fileName() + ".json", "application/json", JSON.writeValueAsBytes(told));
    }
}
