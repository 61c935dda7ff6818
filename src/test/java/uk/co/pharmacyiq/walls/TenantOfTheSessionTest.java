package uk.co.pharmacyiq.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.site.OpenToAll;

/** Which organisation somebody works for is what their session says, and nothing that a request carries. */
class TenantOfTheSessionTest extends PharmacyTest {

    /** A directory that people sign in with has tenants of its own; which of them is meant is a setting. */
    private static final Set<String> OF_A_DIRECTORY = Set.of("tenant", "tenantClaim");

    private static final Path MAIN = Path.of("src/main/java/uk/co/pharmacyiq");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    @DisplayName(
            "M-028 no route takes an organisation from path, query, body or header, but before anybody is signed in")
    void no_route_takes_an_organisation_from_a_request() {
        var taken = new TreeSet<String>();
        int looked = 0;
        for (var handler : mapping.getHandlerMethods().values()) {
            if (handler.getBeanType().getName().startsWith("org.") || handler.hasMethodAnnotation(OpenToAll.class)) {
                continue;
            }
            looked++;
            for (var parameter : handler.getMethod().getParameters()) {
                if (names(parameter.getName()) || isTenant(parameter.getParameterizedType(), new HashSet<>())) {
                    taken.add(handler.getShortLogMessage() + " " + parameter.getName());
                }
            }
        }
        assertThat(taken).isEmpty();
        assertThat(looked).isGreaterThan(300);
    }

    @Test
    @DisplayName("M-028 nothing that reads requests makes an organisation of text")
    void no_controller_knows_how_to_make_an_organisation_of_text() throws IOException {
        var makers = new TreeSet<String>();
        int looked = 0;
        try (var files = Files.walk(MAIN)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (file.getParent().endsWith("web")) {
                    looked++;
                    if (source.contains("OrganisationId.parse") || source.contains("new OrganisationId(")) {
                        makers.add(MAIN.relativize(file).toString());
                    }
                }
            }
        }
        assertThat(makers).isEmpty();
        assertThat(looked).isGreaterThan(150);
    }

    private static boolean isTenant(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType several) {
            return Arrays.stream(several.getActualTypeArguments()).anyMatch(each -> isTenant(each, seen));
        }
        return type instanceof Class<?> plain
                && (plain == OrganisationId.class
                        || plain.isRecord()
                                && plain.getName().contains(".web.")
                                && Arrays.stream(plain.getRecordComponents())
                                        .anyMatch(part ->
                                                names(part.getName()) || isTenant(part.getGenericType(), seen)));
    }

    private static boolean names(String name) {
        return name.matches("(?i).*(organisation|tenant).*") && !OF_A_DIRECTORY.contains(name);
    }
}
