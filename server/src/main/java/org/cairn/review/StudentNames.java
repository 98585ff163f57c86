package org.cairn.review;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.cairn.people.PersonId;
import org.cairn.platform.secrets.Vault;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: the names of students that an educator wants to have looked for in the own work. The
 * list is its owner's alone, rests sealed and serves nothing else; the log of steps does not know
 * of it.
 */
@Service
public class StudentNames {

    private static final Pattern BETWEEN = Pattern.compile("[\\r\\n,;]+");
    private static final int MOST = 300;
    private static final int LONGEST = 80;
    private static final int LONGEST_LIST = MOST * (LONGEST + 2);

    private final StudentNameStore store;
    private final Vault vault;
    private final Clock clock;

    StudentNames(StudentNameStore store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** In the order in which they were written. */
    public List<String> of(PersonId me) {
        return store.find(me)
                .map(sealed -> vault.open(sealed, purpose(me)))
                .map(plain -> new String(plain, StandardCharsets.UTF_8).lines().toList())
                .orElse(List.of());
    }

    /** Takes the place of the former list; without a name in it, nothing is kept any more. */
    @Transactional
    public void keep(PersonId me, String list) {
        if (list.length() > LONGEST_LIST) {
            throw new UserProblem("review.students.too-many", MOST);
        }
        List<String> names =
                BETWEEN.splitAsStream(list)
                        .map(name -> name.strip().replaceAll("\\s+", " "))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
        if (names.size() > MOST || names.stream().anyMatch(name -> name.length() > LONGEST)) {
            throw new UserProblem("review.students.too-many", MOST);
        }
        if (names.isEmpty()) {
            store.delete(me);
        } else {
            byte[] plain = String.join("\n", names).getBytes(StandardCharsets.UTF_8);
            store.keep(me, vault.seal(plain, purpose(me)), clock.instant());
        }
    }

    private static String purpose(PersonId person) {
        return "names looked for by " + person;
    }
}
