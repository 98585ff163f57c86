package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which steps there are in which state, and what a submission's number looks like. */
class StatesTest {

    @Test
    void stepsThatAStateForbidsDoNotExist() {
        assertThat(stepsOf(Draft.class)).containsExactly("handIn", "moveTo", "on", "withdraw");
        assertThat(stepsOf(HandedIn.class))
                .containsExactly("claim", "postpone", "sendBackIncomplete", "withdraw");
        assertThat(stepsOf(UnderAssessment.class))
                .containsExactly("postpone", "recommend", "release", "renew");
        assertThat(stepsOf(Recommended.class))
                .containsExactly(
                        "award",
                        "conclude",
                        "postpone",
                        "returnToAssessor",
                        "sendBack",
                        "sendBackIncomplete");
        assertThat(stepsOf(Returned.class)).containsExactly("reopen");
        assertThat(stepsOf(Incomplete.class)).containsExactly("reopen");
        assertThat(stepsOf(Awarded.class)).isEmpty();
        assertThat(stepsOf(Piloted.class)).isEmpty();
        assertThat(stepsOf(Withdrawn.class)).isEmpty();
    }

    @Test
    void aNumberThatIsNoSubmissionIsNotThere() {
        assertThat(SubmissionId.of("s-1042")).isEqualTo(new SubmissionId(1042));
        assertThat(new SubmissionId(1042)).hasToString("S-1042");
        for (String nonsense :
                List.of(
                        "",
                        "0",
                        "-1",
                        "1e3",
                        "S-",
                        "1042 or 1=1",
                        "9".repeat(30),
                        "" + UUID.randomUUID())) {
            assertThatThrownBy(() -> SubmissionId.of(nonsense)).hasMessage("not there");
        }
    }

    /** Public methods of a state that return a state, in alphabetical order. */
    private static Set<String> stepsOf(Class<? extends Submission> state) {
        return Arrays.stream(state.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Submission.class.isAssignableFrom(method.getReturnType()))
                .map(method -> method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
