package uk.co.pharmacyiq.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Small enough to read: the budgets of ARCHITECTURE.md, measured on the sources. */
class SizesTest {

    private static final Path MAIN = Path.of("src/main/java/uk/co/pharmacyiq");
    private static final Map<Path, CompilationUnitTree> UNITS = new HashMap<>();
    private static SourcePositions positions;

    @BeforeAll
    static void read_every_source() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = Files.walk(MAIN);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources =
                    files.filter(path -> path.toString().endsWith(".java")).toList();
            var task = (JavacTask) compiler.getTask(
                    null, manager, _ -> {}, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                UNITS.put(Path.of(unit.getSourceFile().toUri()), unit);
            }
        }
        assertThat(UNITS).hasSizeGreaterThan(150);
    }

    @Test
    void a_file_has_at_most_300_lines_and_19_of_20_have_at_most_150() {
        var lengths = new ArrayList<Long>();
        var tooLong = new ArrayList<String>();
        UNITS.forEach((file, unit) -> {
            long lines = line(unit, unit, false);
            lengths.add(lines);
            if (lines > 300) {
                tooLong.add(file.getFileName() + ": " + lines);
            }
        });
        assertThat(tooLong).isEmpty();
        assertThat(percentile95(lengths)).isLessThanOrEqualTo(150);
    }

    @Test
    void a_method_has_at_most_40_lines_and_19_of_20_have_at_most_20() {
        var lengths = new ArrayList<Long>();
        var tooLong = new ArrayList<String>();
        eachMethod((file, unit, method) -> {
            long lines = line(unit, method, false) - line(unit, method, true) + 1;
            lengths.add(lines);
            if (lines > 40) {
                tooLong.add(file.getFileName() + "#" + method.getName() + ": " + lines);
            }
        });
        assertThat(tooLong).isEmpty();
        assertThat(percentile95(lengths)).isLessThanOrEqualTo(20);
    }

    @Test
    void a_constructor_takes_at_most_five() {
        var greedy = new ArrayList<String>();
        eachMethod((file, unit, method) -> {
            if (method.getReturnType() == null && method.getParameters().size() > 5) {
                greedy.add(file.getFileName() + ": " + method.getParameters().size());
            }
        });
        assertThat(greedy).isEmpty();
    }

    @Test
    void a_file_imports_at_most_25_types_and_never_a_star() {
        var greedy = new ArrayList<String>();
        UNITS.forEach((file, unit) -> {
            if (unit.getImports().size() > 25) {
                greedy.add(file.getFileName() + ": " + unit.getImports().size() + " imports");
            }
            unit.getImports().stream()
                    .filter(one -> one.toString().contains("*"))
                    .forEach(star -> greedy.add(file.getFileName() + ": " + star));
        });
        assertThat(greedy).isEmpty();
    }

    @Test
    void a_module_root_has_at_most_25_types() {
        var types = new HashMap<Path, Integer>();
        UNITS.keySet().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .forEach(file -> types.merge(file.getParent(), 1, Integer::sum));
        types.keySet().removeIf(folder -> folder.endsWith("web"));
        var full = types.entrySet().stream()
                .filter(folder -> folder.getValue() > 25)
                .map(folder -> folder.getKey().getFileName() + ": " + folder.getValue())
                .toList();
        assertThat(full).isEmpty();
    }

    @Test
    void at_most_60_in_100_types_of_a_module_are_public() {
        var all = new HashMap<String, Integer>();
        var open = new HashMap<String, Integer>();
        UNITS.forEach((file, unit) -> {
            var module = MAIN.toAbsolutePath().relativize(file).getName(0).toString();
            for (Tree type : unit.getTypeDecls()) {
                if (type instanceof ClassTree declared) {
                    all.merge(module, 1, Integer::sum);
                    if (declared.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                        open.merge(module, 1, Integer::sum);
                    }
                }
            }
        });
        all.remove("kernel");
        all.remove("PharmacyIq.java");
        var tooOpen = new ArrayList<String>();
        all.forEach((module, types) -> {
            if (open.getOrDefault(module, 0) * 100 > types * 60) {
                tooOpen.add(module + ": " + open.get(module) + " of " + types);
            }
        });
        assertThat(tooOpen).isEmpty();
    }

    @Test
    void nothing_is_left_for_later_in_the_text() throws IOException {
        var left = new ArrayList<String>();
        for (var file : UNITS.keySet()) {
            if (Files.readString(file).matches("(?s).*\\b(TODO|FIXME|XXX)\\b.*")) {
                left.add(file.getFileName().toString());
            }
        }
        assertThat(left).isEmpty();
    }

    private interface MethodVisitor {
        void visit(Path file, CompilationUnitTree unit, MethodTree method);
    }

    private static void eachMethod(MethodVisitor visitor) {
        UNITS.forEach((file, unit) -> new TreeScanner<Void, Void>() {
            /** A record's compact constructor repeats its components: its greed is its header's. */
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                if (type.getKind() == Tree.Kind.RECORD) {
                    type.getMembers().stream()
                            .filter(member -> !(member instanceof MethodTree method && method.getReturnType() == null))
                            .forEach(member -> scan(member, null));
                    return null;
                }
                return super.visitClass(type, nothing);
            }

            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                visitor.visit(file, unit, method);
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null));
    }

    private static long line(CompilationUnitTree unit, Tree tree, boolean start) {
        long position = start ? positions.getStartPosition(unit, tree) : positions.getEndPosition(unit, tree);
        return unit.getLineMap().getLineNumber(position);
    }

    private static long percentile95(List<Long> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) (sorted.size() * 0.95));
    }
}
