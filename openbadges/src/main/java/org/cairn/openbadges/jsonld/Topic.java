package org.cairn.openbadges.jsonld;

import java.util.ArrayList;
import java.util.List;
import org.cairn.openbadges.jsonld.Term.Blank;
import org.cairn.openbadges.jsonld.Term.Written;
import org.jspecify.annotations.Nullable;

/** What an object says of the thing that it is about. */
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

    List<Statement> statements() {
        return statements;
    }

    int compareSubject(Topic other) {
        return Utf8.byCodePoint(subject.utf8(), other.subject.utf8());
    }

    /** Takes over what another object says of the same thing. */
    void join(Topic other) {
        statements.addAll(other.statements);
    }

    /** In the order of canonical form, equal lines once; all names must be known. */
    void write(Utf8 out) {
        statements.sort(Statement::compareTail);
        for (int i = 0; i < statements.size(); i++) {
            if (i == 0 || statements.get(i).compareTail(statements.get(i - 1)) != 0) {
                statements.get(i).write(out);
            }
        }
    }
}
