package org.cairn.openbadges.jsonld;

import java.util.ArrayList;
import java.util.List;
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
        List<Topic> sorted = new ArrayList<>(topics);
        sorted.sort((a, b) -> Utf8.byCodePoint(a.subject.utf8(), b.subject.utf8()));
        List<Topic> joined = new ArrayList<>(sorted.size());
        for (Topic topic : sorted) {
            if (!joined.isEmpty() && joined.getLast().isAbout(topic.subject)) {
                joined.getLast().statements.addAll(topic.statements);
            } else {
                joined.add(topic);
            }
        }
        return joined;
    }

    private boolean isAbout(Term other) {
        return Utf8.byCodePoint(subject.utf8(), other.utf8()) == 0;
    }

    /** In the order of canonical form, equal ones once; all names must be known. */
    List<Statement> sorted() {
        statements.sort(Statement::compareTail);
        List<Statement> distinct = new ArrayList<>(statements.size());
        for (Statement statement : statements) {
            if (distinct.isEmpty() || statement.compareTail(distinct.getLast()) != 0) {
                distinct.add(statement);
            }
        }
        return distinct;
    }

    void write(Utf8 out) {
        sorted().forEach(statement -> statement.write(out));
    }
}
