package uk.co.pharmacyiq.inventory.wholesale;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why stock may not go to other premises, or a legal entity is not as asked. */
public enum WholesaleRefusal implements WordedRefusal {
    AUTHORISATION_NEEDED(
            "wholesale-authorisation-needed",
            Kind.INVALID,
            "toPremises",
            "Those premises belong to another legal entity: sending stock there is wholesale. The legal entity that sends needs a"
                    + " WDA(H) number, entered under Organisation, Legal entities."),
    LICENCE_NEEDED(
            "wholesale-licence-needed",
            Kind.INVALID,
            "toPremises",
            "There are controlled drugs among these lines. To send them to another legal entity takes a Home Office licence, entered"
                    + " under Organisation, Legal entities. Send the other lines without them."),
    ENTITY_UNKNOWN(
            "legal-entity-unknown",
            Kind.NOT_FOUND,
            "entity",
            "There is no such legal entity. Choose one from the list."),
    PREMISES_UNKNOWN(
            "premises-unknown",
            Kind.NOT_FOUND,
            "premises",
            "There are no such premises in your organisation. Choose from the list.");

    private final Words words;

    WholesaleRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
