package dev.ringcross;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The texts that Ringcross complains with, as its sources spell them: what is filled in only when it runs is {@code …}. By
 * the compiler's own parser, from where an error, a refusal or a warning is made.
 */
final class MessageTexts {
    static final String VARIABLE = "…";

    /** By class: which arguments of the constructor are texts. A warning is known by its code, too. */
    private static final Map<String, List<Integer>> MADE = Map.of(
            "UsageException", List.of(0),
            "Unavailable", List.of(0),
            "UnreadableResult", List.of(1),
            "UnfitJar", List.of(1),
            "SchemaViolation", List.of(1),
            "Warning", List.of(0, 1),
            "Failure", List.of(1));

    /** By method and how many arguments it takes: which of them its body hands on to one of these. */
    private static final Map<String, List<Integer>> HANDED_ON =
            Map.of("refuse/1", List.of(0), "unfit/1", List.of(0), "unfit/3", List.of(1));

    private final Map<String, List<Integer>> made;
    private final Map<String, List<Integer>> handedOn;
    private final Map<String, ExpressionTree> constants = new HashMap<>();
    private final Set<String> texts = new TreeSet<>();

    private MessageTexts(Map<String, List<Integer>> made, Map<String, List<Integer>> handedOn) {
        this.made = made;
        this.handedOn = handedOn;
    }

    /** All below a directory. */
    static Set<String> in(Path sources) {
        return in(sources, MADE, HANDED_ON);
    }

    /**
     * All below a directory that are made by these.
     *
     * @param made by class: which arguments of the constructor are texts
     * @param handedOn by method and how many arguments it takes: which of them are texts
     */
    static Set<String> in(Path sources, Map<String, List<Integer>> made, Map<String, List<Integer>> handedOn) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> java =
                    all.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
            Set<String> texts = new TreeSet<>();
            for (Tree unit : task.parse()) {
                MessageTexts one = new MessageTexts(made, handedOn);
                one.look(unit);
                texts.addAll(one.texts);
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void look(Tree unit) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void nothing) {
                if (variable.getInitializer() != null) {
                    constants.put(variable.getName().toString(), variable.getInitializer());
                }
                return super.visitVariable(variable, nothing);
            }
        }.scan(unit, null);
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitNewClass(NewClassTree newly, Void nothing) {
                take(made.getOrDefault(name(newly.getIdentifier()), List.of()), newly.getArguments());
                return super.visitNewClass(newly, nothing);
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree called, Void nothing) {
                String method = name(called.getMethodSelect()) + "/"
                        + called.getArguments().size();
                take(handedOn.getOrDefault(method, List.of()), called.getArguments());
                return super.visitMethodInvocation(called, nothing);
            }
        }.scan(unit, null);
    }

    private static String name(Tree named) {
        return named instanceof MemberSelectTree select ? select.getIdentifier().toString() : named.toString();
    }

    private void take(List<Integer> indices, List<? extends ExpressionTree> arguments) {
        for (int index : indices) {
            for (String text : index < arguments.size() ? spelt(arguments.get(index), 0) : List.<String>of()) {
                // Else it is another's words, handed on.
                if (!text.contains(VARIABLE)
                        || text.codePoints().filter(Character::isLetter).count() > 3) {
                    texts.add(text);
                }
            }
        }
    }

    /** Each way that an expression can be spelt. */
    private List<String> spelt(ExpressionTree expression, int depth) {
        if (expression instanceof LiteralTree literal) {
            // A counter that begins at 0 is no constant.
            return List.of(
                    depth == 0 || literal.getValue() instanceof String ? String.valueOf(literal.getValue()) : VARIABLE);
        } else if (expression instanceof ParenthesizedTree parentheses) {
            return spelt(parentheses.getExpression(), depth);
        } else if (expression instanceof ConditionalExpressionTree choice) {
            List<String> both = new ArrayList<>(spelt(choice.getTrueExpression(), depth));
            both.addAll(spelt(choice.getFalseExpression(), depth));
            return both;
        } else if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return joined(spelt(sum.getLeftOperand(), depth), spelt(sum.getRightOperand(), depth));
        } else if (expression instanceof MethodInvocationTree called
                && name(called.getMethodSelect()).equals("format")) {
            return called.getArguments().stream()
                    .filter(argument -> argument instanceof LiteralTree)
                    .map(argument -> ((LiteralTree) argument).getValue().toString())
                    .map(pattern ->
                            pattern.replaceAll("%[-+0-9.,]*[sdfx]", VARIABLE).replace("%%", "%"))
                    .limit(1)
                    .toList();
        } else if (expression instanceof IdentifierTree word
                && depth == 0
                && constants.containsKey(word.getName().toString())) {
            return spelt(constants.get(word.getName().toString()), 1);
        }
        return List.of(VARIABLE);
    }

    private static List<String> joined(List<String> left, List<String> right) {
        List<String> all = new ArrayList<>();
        for (String first : left) {
            for (String second : right) {
                all.add((first + second).replace(VARIABLE + VARIABLE, VARIABLE));
            }
        }
        return all;
    }
}
