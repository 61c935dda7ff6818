package uk.co.pharmacyiq.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;

/**
 * FHIR's own rules are HAPI's to check. The package of BALP is not to be had offline, so what its profiles demand is checked
 * by {@link BalpShapeTest}.
 */
class FhirAuditEventsTest {

    private static final FhirContext FHIR = FhirContext.forR4();
    private static final FhirValidator VALIDATOR = validator();

    @Test
    void every_action_gives_a_valid_audit_event_done_or_refused() {
        var actions = Sample.declared();
        assertThat(actions).hasSizeGreaterThan(40);
        var faults = new TreeMap<String, List<String>>();
        for (var action : actions) {
            note(faults, action.name(), Sample.done(action.name(), "movement"));
            note(faults, action.name(), Sample.refused(action.name()));
        }
        for (var action : List.of("PERSON_VIEW", "STOCK_FIND", "STOCK_ISSUE", "ROLE_REVOKE", "SIGN_IN")) {
            note(faults, action, Sample.done(action, ""));
            note(faults, action, Sample.done(action, "patient"));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void what_the_record_the_operator_and_nobody_did_is_valid_too() {
        var faults = new TreeMap<String, List<String>>();
        for (var action : List.of(
                "RECORD_GAP",
                "RECORD_GAP_SETTLED",
                "RECORD_FORGED",
                "RECORD_RETENTION",
                "RECORD_ERASURE",
                "RECORD_REOPENED",
                "WRITER_CLOSED",
                "WRITER_BEAT",
                "CREDENTIAL_DISABLE",
                "STOCK_PAGE")) {
            for (var kind : List.of("operator", "sealer", "nobody")) {
                note(faults, action, Sample.event(action, Map.of("kind", kind), Map.of()));
            }
            note(faults, action, Sample.event(action, Map.of("outcome", "failed"), Map.of()));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void the_validator_does_find_what_is_wrong() {
        var event = new FhirAuditEvents(Sample.SYSTEM).resource(Sample.done("STOCK_ISSUE", "movement"));
        event.put("action", "X").put("outcome", "1");
        assertThat(errors(event.toString())).isNotEmpty();
    }

    @Test
    void there_is_one_resource_a_line() throws Exception {
        var out = new ByteArrayOutputStream();
        var told = new ArrayList<Long>();
        var events = Stream.of("STOCK_ISSUE", "SIGN_IN", "STOCK_FIND").map(action -> Sample.done(action, ""));
        assertThat(RecordFormat.fhir(Sample.SYSTEM).write(events.iterator(), out, told::add))
                .isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("{\"resourceType\":\"AuditEvent\"") && line.endsWith("}"));
        assertThat(told).containsExactly(1L, 2L, 3L);
    }

    private static void note(Map<String, List<String>> faults, String action, ExportedEvent event) {
        var resource = new FhirAuditEvents(Sample.SYSTEM).resource(event);
        resource.remove("meta"); // a profile that cannot be looked up is an error of its own
        var found = errors(resource.toString());
        if (!found.isEmpty()) {
            faults.merge(action, found, (one, other) -> one);
        }
    }

    private static List<String> errors(String json) {
        return VALIDATOR.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(SingleValidationMessage::toString)
                .toList();
    }

    private static FhirValidator validator() {
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR));
        var instance = new FhirInstanceValidator(support);
        instance.setNoExtensibleWarnings(true);
        return FHIR.newValidator().registerValidatorModule(instance);
    }
}
