package uk.co.pharmacyiq.site.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Permitted;

/** Adds to each operation what its Java method does not say: who may, what to send along, what a refusal looks like. */
final class ApiOperations {

    /** The name of the way to prove who is asking. */
    static final String SESSION = "session";

    /** The name of the schema of a refusal. */
    static final String PROBLEM = "Problem";

    private static final Map<String, String> REFUSALS = Map.of(
            "400", "The request cannot be read.",
            "401", "There is no session, or it has ended.",
            "403", "The person may not do this, or the request did not come from a page of ours.",
            "404", "There is no such thing, or none this person may know of.",
            "409", "It is not possible as things are.",
            "412", "Somebody else changed it first.",
            "422", "What was sent breaks a rule; errors names each field.",
            "429", "Too many tries.",
            "503", "Busy: nothing was changed; try again in a moment.");

    /** What operations read from the query by themselves, with what each takes. */
    private static final Map<String, List<Parameter>> QUERIES = Map.of(
            "findStock",
            List.of(
                    query("q", "Part of a name, a code or a batch.", new StringSchema().maxLength(100)),
                    query("product", "The dm+d code of a pack.", new StringSchema()),
                    query("place", "The identifier of a place.", new StringSchema().format("uuid")),
                    query("kind", "A kind of place: shelf, fridge, quarantine ...", new StringSchema()),
                    query("since", "The first day of expiry.", new StringSchema().format("date")),
                    query("until", "The last day of expiry.", new StringSchema().format("date")),
                    query("after", "Where the page before ended, as it said.", new StringSchema()),
                    query("limit", "How many rows at most.", new IntegerSchema())));

    private ApiOperations() {}

    static Operation describe(Operation operation, HandlerMethod handler) {
        operation.setOperationId(handler.getMethod().getName());
        QUERIES.getOrDefault(operation.getOperationId(), List.of()).forEach(operation::addParametersItem);
        boolean open = handler.hasMethodAnnotation(OpenToAll.class);
        var permitted = handler.getMethodAnnotation(Permitted.class);
        if (permitted != null) {
            operation.addSecurityItem(new SecurityRequirement().addList(SESSION));
            operation.setDescription("Takes the permission " + permitted.value() + ".");
        }
        if (!open && changes(handler)) {
            operation.addParametersItem(header("X-CSRF-Token", "What the session's own answer told.", true));
            operation.addParametersItem(header(
                    "Idempotency-Key",
                    "The same key with the same content has its effect once; good for 7 days.",
                    false));
        }
        operation.setTags(List.of(module(handler)));
        var responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        if (changes(handler) && responses.containsKey("200")) {
            // What is made answers 201 and what needs no answer 204; the method's type tells neither apart.
            responses.addApiResponse("2XX", responses.remove("200").description("Done."));
        }
        addRefusals(responses, open);
        operation.setResponses(responses);
        return operation;
    }

    /** RFC 9457, with what we add to it. */
    static Schema<?> problem() {
        var field =
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What is wrong and what to do, in plain words."))
                .addProperty("code", new StringSchema().description("Stable, for programs."))
                .addProperty("field", new StringSchema().description("The first field that must change."))
                .addProperty("errors", new ArraySchema().items(field));
    }

    private static boolean changes(HandlerMethod handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null
                && !List.of(mapping.method()).contains(RequestMethod.GET)
                && !List.of(mapping.method()).contains(RequestMethod.HEAD);
    }

    private static void addRefusals(ApiResponses responses, boolean open) {
        var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        REFUSALS.forEach((status, text) -> {
            if (!(open && status.equals("401"))) {
                responses.putIfAbsent(
                        status,
                        new ApiResponse()
                                .description(text)
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(schema))));
            }
        });
    }

    /** The module a controller belongs to: operations are listed by it. */
    private static String module(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().replaceFirst(".*\\.(\\w+)\\.web$", "$1");
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new Parameter().in("query").name(name).description(description).schema(schema);
    }

    private static Parameter header(String name, String description, boolean required) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(required)
                .schema(new StringSchema());
    }
}
