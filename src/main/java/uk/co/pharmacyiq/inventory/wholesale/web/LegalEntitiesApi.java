package uk.co.pharmacyiq.inventory.wholesale.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.wholesale.AssignPremises;
import uk.co.pharmacyiq.inventory.wholesale.LegalEntity;
import uk.co.pharmacyiq.inventory.wholesale.SaveLegalEntity;
import uk.co.pharmacyiq.inventory.wholesale.ViewLegalEntities;
import uk.co.pharmacyiq.inventory.wholesale.web.EntityInput.KeeperBody;
import uk.co.pharmacyiq.inventory.wholesale.web.EntityInput.LegalEntityBody;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Legal entities and what went between them, for programs. */
@RestController
class LegalEntitiesApi {

    private static final String ENTITIES = "/api/v1/legal-entities";

    private final Api api;
    private final ViewLegalEntities viewLegalEntities;
    private final SaveLegalEntity saveLegalEntity;
    private final AssignPremises assignPremises;

    LegalEntitiesApi(
            Api api,
            ViewLegalEntities viewLegalEntities,
            SaveLegalEntity saveLegalEntity,
            AssignPremises assignPremises) {
        this.api = api;
        this.viewLegalEntities = viewLegalEntities;
        this.saveLegalEntity = saveLegalEntity;
        this.assignPremises = assignPremises;
    }

    record LegalEntityAnswer(UUID id, String name, String wdaNumber, String licenceNumber) {
        static LegalEntityAnswer of(LegalEntity entity) {
            return new LegalEntityAnswer(entity.id(), entity.name(), entity.wdaNumber(), entity.licenceNumber());
        }
    }

    record KeptAnswer(UUID premises, @Nullable UUID entity) {}

    record WholesaleAnswer(
            UUID movement,
            UUID from,
            UUID to,
            LocalDate day,
            String wdaNumber,
            String licenceNumber,
            LocalDate keepUntil) {
        static WholesaleAnswer of(ViewLegalEntities.Supply supply) {
            return new WholesaleAnswer(
                    supply.movement(),
                    supply.from().value(),
                    supply.to().value(),
                    supply.day(),
                    supply.wdaNumber(),
                    supply.licenceNumber(),
                    supply.keepUntil());
        }
    }

    record LegalEntitiesAnswer(
            List<LegalEntityAnswer> entities, List<KeptAnswer> premises, List<WholesaleAnswer> wholesale) {}

    record LegalEntityIdAnswer(UUID id) {}

    @GetMapping(ENTITIES)
    @Permitted(ViewLegalEntities.PERMISSION)
    ResponseEntity<LegalEntitiesAnswer> viewLegalEntities(Actor.Person actor) {
        return api.ok(viewLegalEntities
                .view(actor)
                .then(view -> Outcome.done(new LegalEntitiesAnswer(
                        view.entities().stream().map(LegalEntityAnswer::of).toList(),
                        view.premises().stream()
                                .map(one -> new KeptAnswer(
                                        one.premises().value(), one.entity().orElse(null)))
                                .toList(),
                        view.supplies().stream().map(WholesaleAnswer::of).toList()))));
    }

    @PostMapping(ENTITIES)
    @Permitted(SaveLegalEntity.PERMISSION)
    ResponseEntity<LegalEntityIdAnswer> saveLegalEntity(Actor.Person actor, @RequestBody LegalEntityBody body) {
        return api.ok(api.ask(
                        actor,
                        SaveLegalEntity.ACT,
                        Target.none(),
                        EntityInput.save(Fields.ofBody(body)),
                        asked -> saveLegalEntity.save(actor, asked))
                .then(id -> Outcome.done(new LegalEntityIdAnswer(id))));
    }

    @PostMapping(ENTITIES + "/premises")
    @Permitted(AssignPremises.PERMISSION)
    ResponseEntity<LegalEntityIdAnswer> assignPremises(Actor.Person actor, @RequestBody KeeperBody body) {
        return api.ok(api.ask(
                        actor,
                        AssignPremises.ACT,
                        Target.none(),
                        EntityInput.assign(Fields.ofBody(body)),
                        asked -> assignPremises.assign(actor, asked))
                .then(id -> Outcome.done(new LegalEntityIdAnswer(id))));
    }
}
