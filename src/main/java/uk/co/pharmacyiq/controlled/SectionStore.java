package uk.co.pharmacyiq.controlled;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Finds, begins and holds the sections of a register. */
@Repository
class SectionStore {

    private static final String BEGIN = """
            insert into controlled.section
                   (organisation_id, section_id, premises_id, class, drug, strength, form, unit, begun_at, event_id)
            values (:organisation, :section, :premises, :class, :drug, :strength, :form, :unit, :now, :event)
            on conflict do nothing
            """;

    private static final String MAP = """
            insert into controlled.section_product (organisation_id, premises_id, vmp_code, section_id)
            select :organisation, :premises, :product, s.section_id
              from controlled.section s
             where s.organisation_id = :organisation
               and s.premises_id = :premises
               and s.class = :class
               and s.drug = :drug
               and s.strength = :strength
               and s.form = :form
            on conflict do nothing
            """;

    private static final String OF_PRODUCT = """
            select section_id
              from controlled.section_product
             where organisation_id = :organisation
               and premises_id = :premises
               and vmp_code = :product
            """;

    private static final String HOLD = """
            select section_id
              from controlled.section
             where organisation_id = :organisation
               and section_id = :section
               for no key update
            """;

    private static final String LAST = """
            select number, balance, digest
              from controlled.entry
             where organisation_id = :organisation
               and section_id = :section
             order by number desc
             limit 1
            """;

    /** The last entry of a section: what the next one follows. */
    record Last(long number, BigDecimal balance, byte[] digest) {
        static final Last NONE = new Last(0, BigDecimal.ZERO, new byte[0]);
    }

    /** The section a product is entered in at premises; empty where it was never entered there. */
    Optional<SectionId> sectionOf(Work work, PremisesId premises, DmdCode vmp) {
        return work.sql(OF_PRODUCT)
                .param("premises", premises.value())
                .param("product", vmp.value())
                .query(UUID.class)
                .optional()
                .map(SectionId::new);
    }

    /** The section a product belongs in, begun if there is none. */
    SectionId begin(Work work, PremisesId premises, Happening.Medicine medicine) {
        var line = DrugLine.of(medicine.name());
        work.sql(BEGIN)
                .param("section", SectionId.next().value())
                .param("premises", premises.value())
                .param("class", line.drugClass())
                .param("drug", line.drug())
                .param("strength", line.strength())
                .param("form", line.form())
                .param("unit", medicine.unit())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
        work.sql(MAP)
                .param("premises", premises.value())
                .param("product", medicine.vmp().value())
                .param("class", line.drugClass())
                .param("drug", line.drug())
                .param("strength", line.strength())
                .param("form", line.form())
                .update();
        return sectionOf(work, premises, medicine.vmp()).orElseThrow();
    }

    /** Holds the section until the work ends; answers its last entry. */
    Last hold(Work work, SectionId section) {
        work.sql(HOLD).param("section", section.value()).query(UUID.class).single();
        return work.sql(LAST)
                .param("section", section.value())
                .query((row, _) ->
                        new Last(row.getLong("number"), row.getBigDecimal("balance"), row.getBytes("digest")))
                .optional()
                .orElse(Last.NONE);
    }
}
