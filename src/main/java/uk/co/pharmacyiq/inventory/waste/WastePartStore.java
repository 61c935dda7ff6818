package uk.co.pharmacyiq.inventory.waste;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/** What consignments hold, and the papers that came of them. */
@Repository
class WastePartStore {

    private static final String WORDS = "inventory.waste_paper.words";

    private static final String PARTS = """
            select w.consignment_id, w.movement_id, w.pence, l.product, l.batch, l.expiry, l.quantity, d.name, d.pack_size,
                   d.unit,
                   exists (select from inventory.movement r
                            where r.organisation_id = w.organisation_id and r.reverses = w.movement_id) as taken_back
              from inventory.waste_lot w
              join inventory.line l on l.organisation_id = w.organisation_id and l.movement_id = w.movement_id
              join inventory.product d on d.organisation_id = l.organisation_id and d.product = l.product
             where w.organisation_id = :organisation
               and w.consignment_id = any(:consignments)
             order by d.name, l.expiry, l.batch, l.line_no
            """;

    private static final String PAPERS = """
            select consignment_id, paper_id, kind, number, dated_on, words, noted_by, noted_at
              from inventory.waste_paper
             where organisation_id = :organisation
               and consignment_id = any(:consignments)
             order by noted_at, paper_id
            """;

    private static final String ADD_PAPER = """
            insert into inventory.waste_paper
                   (organisation_id, consignment_id, paper_id, kind, number, dated_on, words, noted_by, noted_at, event_id)
            values (:organisation, :consignment, :paper, :kind, :number, :dated, :words, :person, :now, :event)
            on conflict (organisation_id, consignment_id, kind, number) do nothing
            """;

    private record Of<T>(UUID consignment, T one) {}

    /** Whether it was added; false where one of this kind and number is there. */
    boolean addPaper(Work work, UUID consignment, CertifyWaste.Sheet sheet) {
        var paper = TimeOrderedId.next();
        var place = consignment + "/" + paper;
        return work.sql(ADD_PAPER)
                        .param("consignment", consignment)
                        .param("paper", paper)
                        .param("kind", sheet.kind().name())
                        .param("number", sheet.number())
                        .param("dated", Date.valueOf(sheet.dated()))
                        .param("words", work.seal(WORDS, place, sheet.signedBy()))
                        .param("person", work.person().value())
                        .param("now", Timestamp.from(work.now()))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    /** The same consignments with what they hold and what came of them. */
    List<Consignment> with(Work work, List<Consignment> heads) {
        var ids = heads.stream().map(Consignment::id).toArray(UUID[]::new);
        var parts = parts(work, ids);
        var papers = papers(work, ids);
        return heads.stream()
                .map(head -> new Consignment(
                        head.id(),
                        head.code(),
                        head.carrier(),
                        head.bookedBy(),
                        head.bookedAt(),
                        parts.getOrDefault(head.id(), List.of()),
                        papers.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static Map<UUID, List<Consignment.Part>> parts(Work work, UUID[] ids) {
        return work
                .sql(PARTS)
                .param("consignments", ids)
                .query((row, _) -> new Of<>(row.getObject("consignment_id", UUID.class), part(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::consignment, mapping(Of::one, toList())));
    }

    private static Consignment.Part part(ResultSet row) throws SQLException {
        return new Consignment.Part(
                row.getObject("movement_id", UUID.class),
                new Lot(
                        new DmdCode(row.getString("product")),
                        new BatchNumber(row.getString("batch")),
                        new Expiry(row.getObject("expiry", LocalDate.class))),
                new HeldLot.Named(
                        row.getString("name"), new Quantity(row.getBigDecimal("pack_size")), row.getString("unit")),
                new Quantity(row.getBigDecimal("quantity")),
                Optional.ofNullable(row.getObject("pence", Long.class)),
                row.getBoolean("taken_back"));
    }

    private static Map<UUID, List<Consignment.Paper>> papers(Work work, UUID[] ids) {
        return work
                .sql(PAPERS)
                .param("consignments", ids)
                .query((row, _) -> new Of<>(row.getObject("consignment_id", UUID.class), paper(work, row)))
                .list()
                .stream()
                .collect(groupingBy(Of::consignment, mapping(Of::one, toList())));
    }

    private static Consignment.Paper paper(Work work, ResultSet row) throws SQLException {
        var place = row.getString("consignment_id") + "/" + row.getString("paper_id");
        return new Consignment.Paper(
                Consignment.Paper.Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getObject("dated_on", LocalDate.class),
                work.open(WORDS, place, row.getBytes("words")),
                new PersonId(row.getObject("noted_by", UUID.class)),
                row.getTimestamp("noted_at").toInstant());
    }
}
