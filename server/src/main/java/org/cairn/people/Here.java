package org.cairn.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who makes this request; asks the database once per request, and only if there is a session. */
@Component
public class Here {

    public Optional<Me> who(HttpServletRequest request) {
        return Optional.empty();
    }
}
