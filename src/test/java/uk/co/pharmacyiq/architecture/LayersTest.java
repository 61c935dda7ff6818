package uk.co.pharmacyiq.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.work.Work;

@AnalyzeClasses(packages = "uk.co.pharmacyiq", importOptions = DoNotIncludeTests.class)
class LayersTest {

    /** The launcher prepares databases before any work exists; audit and work are the door and what it writes. */
    private static final String[] AT_THE_DATABASE = {"..work..", "..keys..", "..audit..", "..launcher.."};

    /** Before anybody is known there is no work: signing in, and finding the organisation of a sign-in name. */
    private static final DescribedPredicate<JavaClass> BEFORE_THE_DOOR = DescribedPredicate.describe(
            "stand before the door",
            type -> Stream.of(
                            "Directory",
                            "Anteroom",
                            "SessionDoor",
                            "SignInStore",
                            "Throttle",
                            "Handles",
                            "PassDoor",
                            "PublicNotices")
                    .anyMatch(name -> outermost(type).equals(name)));

    private static final DescribedPredicate<JavaClass> TEMPLATES = DescribedPredicate.describe(
            "are compiled templates", type -> type.getSimpleName().startsWith("Jte"));

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "").replaceFirst(".*\\.", "");
    }

    @ArchTest
    static void it_looked_at_the_whole_house(JavaClasses classes) {
        Assertions.assertThat(classes.size()).isGreaterThan(200);
        for (var module : new String[] {
            "kernel",
            "audit",
            "work",
            "site",
            "tenancy",
            "identity",
            "access",
            "medicines",
            "controlled",
            "responsible",
            "inventory",
            "governance"
        }) {
            Assertions.assertThat(classes.stream())
                    .anyMatch(type -> type.getPackageName().startsWith("uk.co.pharmacyiq." + module));
        }
    }

    @ArchTest
    static final ArchRule only_stores_write_sql = noClasses()
            .that(not(DescribedPredicate.<JavaClass>describe(
                    "are stores", type -> outermost(type).endsWith("Store"))))
            .and()
            .resideOutsideOfPackages(AT_THE_DATABASE)
            .and(not(BEFORE_THE_DOOR))
            .should()
            .callMethod(Work.class, "sql", String.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule nobody_holds_a_connection_of_their_own = noClasses()
            .that()
            .resideOutsideOfPackages(AT_THE_DATABASE)
            .and(not(BEFORE_THE_DOOR))
            .should()
            .dependOnClassesThat(belongTo(
                    JdbcClient.class,
                    JdbcOperations.class,
                    NamedParameterJdbcOperations.class,
                    DataSource.class,
                    Connection.class));

    private static DescribedPredicate<JavaClass> belongTo(Class<?>... types) {
        return DescribedPredicate.describe(
                "hand out connections", type -> Stream.of(types).anyMatch(type::isEquivalentTo));
    }

    @ArchTest
    static final ArchRule only_the_door_makes_work =
            noClasses().that().resideOutsideOfPackage("..work..").should().callConstructor(Work.class);

    @ArchTest
    static final ArchRule stores_are_hidden =
            classes().that().haveSimpleNameEndingWith("Store").should().bePackagePrivate();

    @ArchTest
    static final ArchRule web_types_are_hidden = classes()
            .that()
            .resideInAPackage("..web..")
            .and(not(TEMPLATES))
            .and(not(simpleName("package-info")))
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule controllers_live_in_web = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAPackage("..web..");

    @ArchTest
    static final ArchRule rules_know_no_framework = noClasses()
            .that(assignableTo(Record.class)
                    .or(INTERFACES)
                    .and(not(simpleName("package-info")))
                    .and(not(TEMPLATES))
                    .and(not(resideInAPackage("..launcher..")))
                    .and(not(resideInAPackage("..web..")))
                    .and(not(simpleName("Tools")))
                    .and(not(simpleName("Route"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.jdbc..", "org.springframework.web..", "org.springframework.stereotype..");

    @ArchTest
    static final ArchRule the_kernel_knows_no_framework = noClasses()
            .that()
            .resideInAPackage("..kernel..")
            .and(not(simpleName("package-info")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "tools.jackson..", "org.postgresql..");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage("..launcher..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now");
}
