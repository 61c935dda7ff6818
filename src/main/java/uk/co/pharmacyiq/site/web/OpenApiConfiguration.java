package uk.co.pharmacyiq.site.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.work.Actor;

/** Describes the API in OpenAPI 3.1 at {@code /api/v1/openapi.json}; the descriptions are made from the routes themselves. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        // Whoever is asking comes from the session, never from what is sent.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.Person.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("PharmacyIQ")
                                .version("1")
                                .description(
                                        "What the pages do, for programs: the same use cases, the same permissions, the same"
                                                + " record. A session begins with an enrolled person's name, password and code."))
                .addServersItem(new Server().url("/"))
                .components(new Components()
                        .addSecuritySchemes(
                                ApiOperations.SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("__Host-session"))
                        .addSchemas(ApiOperations.PROBLEM, ApiOperations.problem()));
    }

    @Bean
    OperationCustomizer operations() {
        return ApiOperations::describe;
    }
}
