package uk.co.pharmacyiq.tenancy.contract.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.tenancy.contract.AcceptContract;
import uk.co.pharmacyiq.tenancy.contract.ViewContract;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** The page where the contract is read and accepted. */
@Controller
class ContractController {

    static final String PAGE = "/organisation/contract";

    private final Api api;
    private final Pages pages;
    private final UseCases useCases;
    private final ViewContract viewContract;
    private final AcceptContract acceptContract;

    ContractController(
            Api api, Pages pages, UseCases useCases, ViewContract viewContract, AcceptContract acceptContract) {
        this.api = api;
        this.pages = pages;
        this.useCases = useCases;
        this.viewContract = viewContract;
        this.acceptContract = acceptContract;
    }

    @GetMapping(PAGE)
    @Permitted(ViewContract.PERMISSION)
    View contract(Actor.Person actor) {
        return show(actor, null, null);
    }

    @PostMapping(PAGE)
    @Permitted(AcceptContract.PERMISSION)
    View accept(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                AcceptContract.ACT,
                Target.none(),
                ContractForm.read(fields),
                signature -> acceptContract.accept(actor, signature));
        return switch (outcome) {
            case Done<?> _ ->
                pages.redirect(PAGE, Notice.success("The contract is accepted. Patients' records are open."));
            case Refused<?>(var reason) -> show(actor.with(actor.request().composed()), fields, reason);
        };
    }

    private View show(Actor.Person actor, @Nullable Fields typed, @Nullable Refusal reason) {
        return switch (viewContract.view(actor)) {
            case Done<ViewContract.View>(var view) ->
                pages.show(
                        reason == null ? HttpStatus.OK : Api.status(reason.kind()),
                        "tenancy/contract/web/contract",
                        new ContractPage(
                                view,
                                useCases.rights(actor).holdsAnywhere(AcceptContract.PERMISSION),
                                typed,
                                reason == null ? List.of() : FieldError.of(reason)));
            case Refused<ViewContract.View>(var no) -> pages.refused(no);
        };
    }
}
