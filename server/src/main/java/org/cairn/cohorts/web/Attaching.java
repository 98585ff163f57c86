package org.cairn.cohorts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cairn.cohorts.SharedFileGate;
import org.cairn.people.FieldProblems;
import org.cairn.platform.files.FileProblem;
import org.cairn.platform.files.StreamedForm;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads a form of words with a file behind them, and shows it again where it cannot be taken. */
@Component
class Attaching {

    /** The fields that came before the file. */
    static Map<String, String> fields(HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
        return fields;
    }

    /** Does it with the file that came, if one did. */
    Answer taking(
            HttpServletRequest request,
            Function<Optional<SharedFileGate.Incoming>, Answer> work,
            Function<Refused, Answer> again)
            throws IOException {
        Optional<StreamedForm.Arriving> file = Optional.empty();
        try {
            Optional<StreamedForm> form = StreamedForm.of(request);
            if (form.isPresent()) {
                file = form.get().file();
            }
            return work.apply(
                    file.map(one -> new SharedFileGate.Incoming(one.bytes(), one.name())));
        } catch (FieldProblems problems) {
            file.ifPresent(StreamedForm.Arriving::readOn);
            return again.apply(new Refused(problems.byField(), HttpStatus.UNPROCESSABLE_CONTENT));
        } catch (UserProblem problem) {
            file.ifPresent(StreamedForm.Arriving::readOn);
            return again.apply(
                    new Refused(Map.of(field(problem), problem.text()), problem.status()));
        } catch (FileProblem broken) {
            UserProblem problem =
                    new UserProblem(HttpStatus.BAD_REQUEST, "cohorts.community.problem.broken");
            return again.apply(new Refused(Map.of("file", problem.text()), problem.status()));
        }
    }

    /** What the gate says is about the file. */
    private static String field(UserProblem problem) {
        String key = problem.text().key();
        return key.startsWith("cohorts.community.") ? "words" : "file";
    }
}
