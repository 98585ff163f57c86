package org.cairn.openbadges.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.cairn.openbadges.jsonld.Term.Blank;
import org.cairn.openbadges.jsonld.Term.Written;
import org.jspecify.annotations.Nullable;

/** What is said of one thing. */
final class Topic {

    private final Term subject;
    private final List<Statement> statements = new ArrayList<>();

    Topic(Term subject) {
        this.subject = subject;
    }

    Term subject() {
        return subject;
    }

    Statement say(Written predicate, Term object, @Nullable Blank graph) {
        Statement statement = new Statement(subject, predicate, object, graph);
        statements.add(statement);
        return statement;
    }

    /** By what they are about, each thing once. */
    static List<Topic> inOrder(List<Topic> topics) {
        SortedMap<byte[], Topic> sorted = new TreeMap<>(Utf8::byCodePoint);
        for (Topic topic : topics) {
            Topic before = sorted.putIfAbsent(topic.subject.utf8(), topic);
            if (before != null) {
                before.statements.addAll(topic.statements);
            }
        }
        return new ArrayList<>(sorted.values());
    }

    /** In the order of canonical form, equal ones once; all names must be known. */
    List<Statement> sorted() {
        List<Statement> distinct = new ArrayList<>(statements.size());
        eachInOrder(distinct::add);
        return distinct;
    }

    void write(Utf8 out) {
        eachInOrder(statement -> statement.write(out));
    }

    private void eachInOrder(Consumer<Statement> use) {
        statements.sort(Statement::compareTail);
        Statement before = null;
        for (Statement statement : statements) {
            if (before == null || !statement.hasTailOf(before)) {
                use.accept(statement);
            }
            before = statement;
        }
    }
}
