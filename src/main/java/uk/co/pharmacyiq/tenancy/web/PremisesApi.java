package uk.co.pharmacyiq.tenancy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesNumber;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.tenancy.AddPremises;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.tenancy.ViewOrganisation;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The organisation and its premises, for programs. */
@RestController
class PremisesApi {

    private final Api api;
    private final AddPremises addPremises;
    private final ViewOrganisation viewOrganisation;

    PremisesApi(Api api, AddPremises addPremises, ViewOrganisation viewOrganisation) {
        this.api = api;
        this.addPremises = addPremises;
        this.viewOrganisation = viewOrganisation;
    }

    @GetMapping("/api/v1/organisation")
    @Permitted(ViewOrganisation.PERMISSION)
    ResponseEntity<OrganisationAnswer> viewOrganisation(Actor.Person actor) {
        return api.ok(viewOrganisation.view(actor).then(view -> Outcome.done(OrganisationAnswer.of(view))));
    }

    @PostMapping("/api/v1/premises")
    @Permitted(AddPremises.PERMISSION)
    ResponseEntity<PremisesAnswer> addPremises(Actor.Person actor, @RequestBody PremisesForm body) {
        return api.created(api.ask(
                        actor,
                        AddPremises.ACT,
                        Target.none(),
                        PremisesForm.read(Fields.ofBody(body)),
                        request -> addPremises.add(actor, request))
                .then(premises -> Outcome.done(PremisesAnswer.of(premises))));
    }

    /** The organisation as the API tells it. */
    record OrganisationAnswer(String id, String name, String handle, List<PremisesAnswer> premises) {
        static OrganisationAnswer of(ViewOrganisation.View view) {
            var organisation = view.organisation();
            return new OrganisationAnswer(
                    organisation.id().toString(),
                    organisation.name(),
                    organisation.handle(),
                    view.premises().stream().map(PremisesAnswer::of).toList());
        }
    }

    /** Premises as the API tells them. */
    record PremisesAnswer(
            String id,
            String name,
            String odsCode,
            @Nullable String gphcNumber,
            String address) {
        static PremisesAnswer of(Premises premises) {
            return new PremisesAnswer(
                    premises.id().toString(),
                    premises.name(),
                    premises.odsCode().value(),
                    premises.number().map(PremisesNumber::digits).orElse(null),
                    premises.address());
        }
    }
}
