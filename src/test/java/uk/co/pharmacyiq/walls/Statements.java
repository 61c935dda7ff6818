package uk.co.pharmacyiq.walls;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** Every SQL statement in the sources, put together from its constants as the program does it. */
final class Statements extends TreeScanner<Void, Void> {

    private static final Path MAIN = Path.of("src/main/java/uk/co/pharmacyiq");
    private static final Pattern SQL = Pattern.compile(
            "\\b(?:select|insert into|update|delete from|copy)\\s[\\s\\S]*\\b[a-z]+\\.[a-z_]+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SLOT = Pattern.compile("%(?:(\\d)\\$)?s");

    /** A statement and where it stands: {@code tenancy/SettingStore.java SET}. */
    record Statement(String where, String sql) {}

    private final Map<String, ExpressionTree> constants = new HashMap<>();
    private final Set<String> usedInCode = new HashSet<>();
    private final List<String> inline = new ArrayList<>();

    private Statements() {}

    static List<Statement> all() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new ArrayList<Statement>();
        try (var files = Files.walk(MAIN);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources =
                    files.filter(path -> path.toString().endsWith(".java")).toList();
            var task = (JavacTask) compiler.getTask(
                    null, manager, _ -> {}, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            for (var unit : task.parse()) {
                found.addAll(of(unit));
            }
        }
        return found;
    }

    private static List<Statement> of(CompilationUnitTree unit) {
        var file = MAIN.toAbsolutePath()
                .relativize(Path.of(unit.getSourceFile().toUri()))
                .toString();
        var statements = new Statements();
        unit.accept(statements, null);
        var found = new ArrayList<Statement>();
        statements.constants.forEach((name, value) -> {
            var text = statements.text(value);
            if (statements.usedInCode.contains(name) && SQL.matcher(text).find()) {
                found.add(new Statement(file + " " + name, text));
            }
        });
        statements.inline.stream()
                .filter(text -> SQL.matcher(text).find())
                .forEach(text -> found.add(new Statement(file, text)));
        return found;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
        if (variable.getModifiers().getFlags().contains(Modifier.STATIC)
                && "String".equals(String.valueOf(variable.getType()))
                && variable.getInitializer() != null) {
            constants.put(variable.getName().toString(), variable.getInitializer());
            return null;
        }
        return super.visitVariable(variable, nothing);
    }

    @Override
    public Void visitIdentifier(IdentifierTree name, Void nothing) {
        usedInCode.add(name.getName().toString());
        return null;
    }

    @Override
    public Void visitBinary(BinaryTree sum, Void nothing) {
        inline.add(text(sum));
        return super.visitBinary(sum, nothing);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
        if (literal.getValue() instanceof String text) {
            inline.add(text);
        }
        return null;
    }

    /** What an expression comes to; of what is only known when it runs, nothing. */
    private String text(ExpressionTree expression) {
        return switch (expression) {
            case LiteralTree literal -> String.valueOf(literal.getValue());
            case ParenthesizedTree inner -> text(inner.getExpression());
            case BinaryTree sum -> text(sum.getLeftOperand()) + text(sum.getRightOperand());
            case IdentifierTree name
            when constants.containsKey(name.getName().toString()) ->
                text(constants.get(name.getName().toString()));
            case MethodInvocationTree call
            when call.getMethodSelect() instanceof MemberSelectTree method
                    && method.getIdentifier().contentEquals("formatted") ->
                filled(text(method.getExpression()), call.getArguments());
            default -> "";
        };
    }

    private String filled(String text, List<? extends ExpressionTree> values) {
        int[] next = {0};
        return SLOT.matcher(text).replaceAll(slot -> {
            int at = slot.group(1) == null ? next[0]++ : Integer.parseInt(slot.group(1)) - 1;
            return Matcher.quoteReplacement(at < values.size() ? text(values.get(at)) : "");
        });
    }
}
