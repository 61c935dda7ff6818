package uk.co.pharmacyiq.tenancy.contract.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.tenancy.contract.AcceptContract;
import uk.co.pharmacyiq.tenancy.contract.Acceptance;
import uk.co.pharmacyiq.tenancy.contract.ContractText;
import uk.co.pharmacyiq.tenancy.contract.ViewContract;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The contract, for programs. */
@RestController
class ContractApi {

    private final Api api;
    private final ViewContract viewContract;
    private final AcceptContract acceptContract;

    ContractApi(Api api, ViewContract viewContract, AcceptContract acceptContract) {
        this.api = api;
        this.viewContract = viewContract;
        this.acceptContract = acceptContract;
    }

    @GetMapping("/api/v1/contract")
    @Permitted(ViewContract.PERMISSION)
    ResponseEntity<ContractAnswer> viewContract(Actor.Person actor) {
        return api.ok(viewContract.view(actor).then(view -> Outcome.done(ContractAnswer.of(view))));
    }

    @PostMapping("/api/v1/contract")
    @Permitted(AcceptContract.PERMISSION)
    ResponseEntity<AcceptedContract> acceptContract(Actor.Person actor, @RequestBody ContractForm body) {
        return api.created(api.ask(
                        actor,
                        AcceptContract.ACT,
                        Target.none(),
                        ContractForm.read(Fields.ofBody(body)),
                        signature -> acceptContract.accept(actor, signature))
                .then(version -> Outcome.done(new AcceptedContract(version))));
    }

    /** The version that was accepted. */
    record AcceptedContract(String version) {}

    /** The text of now and what was accepted. */
    record ContractAnswer(
            String version,
            String sha256,
            boolean inForce,
            List<ContractText.Section> sections,
            List<AcceptanceAnswer> acceptances) {

        static ContractAnswer of(ViewContract.View view) {
            var current = view.current();
            return new ContractAnswer(
                    current.version(),
                    current.sha256(),
                    view.inForce(),
                    current.sections(),
                    view.acceptances().stream().map(AcceptanceAnswer::of).toList());
        }
    }

    /** One acceptance. */
    record AcceptanceAnswer(
            String version, String sha256, String signer, String position, LocalDate signedOn, Instant recordedAt) {

        static AcceptanceAnswer of(Acceptance acceptance) {
            var signature = acceptance.signature();
            return new AcceptanceAnswer(
                    signature.version(),
                    acceptance.sha256(),
                    signature.signer(),
                    signature.position(),
                    signature.signedOn(),
                    acceptance.at());
        }
    }
}
