package org.cairn.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who makes this request; asks the database once per request, and only if there is a session. */
@Component
public class Here {

    private static final String KEPT = Here.class.getName();

    private final People people;

    Here(People people) {
        this.people = people;
    }

    public Optional<Me> who(HttpServletRequest request) {
        if (request.getAttribute(KEPT) instanceof Optional<?> kept) {
            return kept.map(Me.class::cast);
        }
        Optional<Me> me = ofSession(request.getSession(false));
        request.setAttribute(KEPT, me);
        return me;
    }

    /** Forgets what was read, after the request itself changed who is here. */
    public void askAgain(HttpServletRequest request) {
        request.removeAttribute(KEPT);
    }

    private Optional<Me> ofSession(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(Sessions.PERSON) instanceof String person)) {
            return Optional.empty();
        }
        Optional<Role> acting =
                session.getAttribute(Sessions.ACTING) instanceof String code
                        ? Role.of(code)
                        : Optional.empty();
        return people.me(PersonId.of(person), acting);
    }
}
