package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.IdentityRefusal.Plain;
import uk.co.pharmacyiq.identity.statement.AcceptStatement;
import uk.co.pharmacyiq.identity.statement.Statement;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The confidentiality statement: read and accepted before anything else. */
@Controller
class StatementController {

    private static final String TEMPLATE = "identity/web/statement";

    private final Pages pages;
    private final Api api;
    private final AcceptStatement statement;

    StatementController(Pages pages, Api api, AcceptStatement statement) {
        this.pages = pages;
        this.api = api;
        this.statement = statement;
    }

    /** The version that was accepted. */
    record StatementAnswer(String version) {}

    @GetMapping("/statement")
    @Permitted(value = AcceptStatement.PERMISSION, composes = true)
    View statement() {
        return pages.show(TEMPLATE, new StatementPage(Statement.lines(), List.of()));
    }

    @PostMapping("/statement")
    @Permitted(AcceptStatement.PERMISSION)
    View acceptStatement(Actor.Person actor, HttpServletRequest request) {
        if (!SignInController.typed(request, "statement").equals("true")) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    TEMPLATE,
                    new StatementPage(Statement.lines(), FieldError.of(Plain.STATEMENT_NOT_ACCEPTED)));
        }
        return switch (statement.accept(actor)) {
            case Done<String> _ -> pages.redirect("/");
            case Refused<String>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping("/api/v1/me/statement")
    @ResponseBody
    @Permitted(AcceptStatement.PERMISSION)
    ResponseEntity<StatementAnswer> acceptStatementByProgram(Actor.Person actor) {
        return api.ok(statement.accept(actor).then(version -> Outcome.done(new StatementAnswer(version))));
    }
}
