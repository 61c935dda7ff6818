package uk.co.pharmacyiq.audit.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.work.Action;

/** Events as they stand on the record, one of each kind. */
final class Sample {

    static final RecordingSystem SYSTEM = new RecordingSystem("audit.example.org", "PharmacyIQ");
    static final String SUBJECT = "0199a000-0000-7000-8000-000000000009";
    private static final String BASE = "uk/co/pharmacyiq/";

    private Sample() {}

    /** Every action that is declared in the program. */
    static List<Action<?>> declared() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:" + BASE + "**/*.class"))
                    .map(file -> file.getFilename() == null ? "" : path(file.toString()))
                    .filter(name -> !name.isEmpty() && !name.contains("package-info"))
                    .flatMap(Sample::actions)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String resource) {
        int from = resource.indexOf("classes/" + BASE);
        return from < 0 || resource.contains("test-classes") || resource.contains("/Jte")
                ? ""
                : resource.substring(from + "classes/".length(), resource.indexOf(".class]"))
                        .replace('/', '.');
    }

    private static Stream<Action<?>> actions(String className) {
        try {
            return Arrays.stream(Class.forName(className, false, Sample.class.getClassLoader())
                            .getDeclaredFields())
                    .filter(field -> field.getType() == Action.class && Modifier.isStatic(field.getModifiers()))
                    .map(field -> {
                        try {
                            field.setAccessible(true);
                            return (Action<?>) field.get(null);
                        } catch (IllegalAccessException e) {
                            throw new IllegalStateException(e);
                        }
                    });
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Done by a person, about a thing of the given type; empty for nothing in particular. */
    static ExportedEvent done(String action, String subjectType) {
        return event(action, Map.of("subject", subjectType), Map.of("reason", "damaged"));
    }

    static ExportedEvent refused(String action) {
        return event(action, Map.of("outcome", "refused", "code", "not-allowed"), Map.of());
    }

    /** Members of the leaf may be given, {@code subject} its type only. */
    static ExportedEvent event(String action, Map<String, String> given, Map<String, String> details) {
        var id = new UUID(0x0199_a000_0000_7000L, 0x8000_0000_0000_0000L + action.hashCode());
        var members = new TreeMap<>(Map.of("outcome", "done", "subject", "", "kind", "person"));
        members.putAll(given);
        var sealed = new TreeMap<>(details);
        if (members.get("kind").equals("person")) {
            sealed.put("name", "Asha Patel");
            sealed.put("address", "192.0.2.7");
            sealed.put("roles", "Pharmacist");
        }
        var leaf = new StringBuilder("{\"action\":\"").append(action).append('"');
        leaf.append(",\"at\":\"2026-11-22T00:28:37.123Z\",\"auth\":\"password+totp\"");
        if (members.containsKey("code")) {
            leaf.append(",\"code\":\"").append(members.get("code")).append('"');
        }
        leaf.append(",\"commit\":{},\"id\":\"")
                .append(id)
                .append("\",\"org\":\"0199a000-0000-7000-8000-000000000001\"");
        leaf.append(",\"outcome\":\"").append(members.get("outcome")).append('"');
        leaf.append(",\"premises\":\"0199a000-0000-7000-8000-000000000002\"");
        leaf.append(",\"request\":\"0199a000-0000-7000-8000-000000000003\",\"sealed\":\"AA==\",\"seq\":1");
        leaf.append(",\"session\":\"0199a000-0000-7000-8000-000000000004\"");
        if (!members.get("subject").isEmpty()) {
            leaf.append(",\"subject\":{\"id\":\"" + SUBJECT + "\",\"type\":\"")
                    .append(members.get("subject"))
                    .append("\"}");
        }
        leaf.append(",\"v\":1,\"who\":{\"id\":\"0199a000-0000-7000-8000-000000000005\",\"kind\":\"");
        leaf.append(members.get("kind")).append("\"},\"writer\":\"0199a000-0000-7000-8000-000000000006\"}");
        return ExportedEvent.at(
                new RecordedEvent(id, Instant.parse("2026-11-22T00:28:37.124Z"), 1, leaf.toString(), sealed), 1, 41);
    }
}
