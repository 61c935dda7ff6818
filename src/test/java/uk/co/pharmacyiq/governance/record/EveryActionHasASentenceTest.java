package uk.co.pharmacyiq.governance.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.work.Action;

/** Whatever can come to stand on the record can be told in words, with details that were really noted. */
class EveryActionHasASentenceTest {

    private static final Path MAIN = Path.of("src/main/java/uk/co/pharmacyiq");

    /** Names of actions written without an {@link Action}: by the door itself, before anybody is known, by the sealer. */
    private static final Pattern WRITTEN_DIRECTLY = Pattern.compile(
            "(?:new (?:AuditEvent\\.)?What\\(\\s*|recordRefusal\\(\\s*[\\w.]+,\\s*|\\.ask\\(\\s*actor,\\s*|String (?:ACT|ACTION) = "
                    + "|Actor\\.PLATFORM, \"[a-z]+\"\\),\\s*)\"([A-Z]+(?:_[A-Z]+)*)\"");

    private static final Pattern NOTED = Pattern.compile("[nN]ote\\w*\\(\\s*(?:work,\\s*)?\"([a-z.-]+)\"");
    private static final Pattern NAMED_FACT = Pattern.compile("\"([a-z][a-z-]+)\",");

    private final Sentences sentences = new Sentences();

    @Test
    void every_action_of_the_code_has_a_sentence_for_what_was_done_and_one_for_what_was_tried() throws IOException {
        var actions = new TreeSet<>(declared().keySet());
        assertThat(actions).hasSizeGreaterThan(50).contains("STOCK_ISSUE", "SIGN_IN", "CREDENTIAL_DISABLE", "REQUEST");
        var missing = actions.stream()
                .filter(action -> sentences
                                .done(action)
                                .say(_ -> java.util.Optional.empty())
                                .contains("what is called")
                        || sentences
                                .toDo(action)
                                .say(_ -> java.util.Optional.empty())
                                .contains("what is called"))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void what_the_record_writes_about_itself_has_sentences_too() {
        assertThat(sentences.actions())
                .contains(
                        "RECORD_GAP",
                        "RECORD_GAP_SETTLED",
                        "RECORD_FORGED",
                        "RECORD_RETENTION",
                        "RECORD_ERASURE",
                        "RECORD_REOPENED",
                        "WRITER_CLOSED",
                        "WRITER_BEAT");
    }

    @Test
    void no_sentence_has_a_place_for_a_detail_that_its_action_never_notes() throws IOException {
        var sources = sources();
        var wrong = new TreeMap<String, Set<String>>();
        declared().forEach((action, file) -> {
            var noted = noted(file, sources);
            var unknown = new TreeSet<String>();
            unknown.addAll(sentences.done(action).names());
            unknown.addAll(sentences.toDo(action).names());
            unknown.remove("subject");
            unknown.removeAll(noted);
            if (!unknown.isEmpty() && !action.startsWith("RECORD_") && !action.startsWith("WRITER_")) {
                wrong.put(action, unknown);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** The name of every action, with the source file that names it. */
    private static Map<String, Path> declared() throws IOException {
        var names = new TreeMap<String, Path>();
        for (var source : sources().entrySet()) {
            WRITTEN_DIRECTLY
                    .matcher(source.getValue())
                    .results()
                    .forEach(found -> names.putIfAbsent(found.group(1), source.getKey()));
        }
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("uk.co.pharmacyiq")
                        .stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Action.class)
                                && field.getModifiers().contains(JavaModifier.STATIC))
                        .forEach(field -> names.put(name(field), file(field)));
        return names;
    }

    private static String name(JavaField field) {
        try {
            var reflected = field.reflect();
            reflected.setAccessible(true);
            return ((Action<?>) reflected.get(null)).name();
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }

    private static Path file(JavaField field) {
        var type = field.getOwner()
                .getName()
                .replaceFirst("^uk\\.co\\.pharmacyiq\\.", "")
                .replaceFirst("\\$.*", "");
        return MAIN.resolve(type.replace('.', '/') + ".java");
    }

    private static Map<Path, String> sources() throws IOException {
        var sources = new HashMap<Path, String>();
        try (var files = Files.walk(MAIN)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(file, Files.readString(file));
            }
        }
        return sources;
    }

    /** The details noted by a use case and by whatever of its own module it calls. */
    private static Set<String> noted(Path file, Map<Path, String> sources) {
        var noted = new TreeSet<String>();
        var seen = new TreeSet<Path>();
        var open = new ArrayDeque<>(List.of(file));
        var module = MAIN.relativize(file).getName(0);
        var types = sources.keySet().stream()
                .filter(other -> MAIN.relativize(other).getName(0).equals(module)
                        && !MAIN.relativize(other).toString().contains("/web/"))
                .collect(Collectors.toMap(
                        other -> other.getFileName().toString().replace(".java", ""), other -> other, (one, _) -> one));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (seen.add(next)) {
                var source = sources.get(next);
                NOTED.matcher(source).results().forEach(found -> noted.add(found.group(1)));
                if (source.contains("new What(")) {
                    NAMED_FACT.matcher(source).results().forEach(found -> noted.add(found.group(1)));
                }
                Pattern.compile("\\b[A-Z]\\w+\\b")
                        .matcher(source)
                        .results()
                        .map(word -> types.get(word.group()))
                        .filter(java.util.Objects::nonNull)
                        .forEach(open::push);
            }
        }
        return noted;
    }
}
