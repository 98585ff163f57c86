package org.cairn.review.web;

import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.review.StudentNames;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The names of students that an educator wants to find before handing in. */
@Controller
class StudentNamesController {

    private final StudentNames students;
    private final Submissions submissions;

    StudentNamesController(StudentNames students, Submissions submissions) {
        this.students = students;
        this.submissions = submissions;
    }

    /** Back to where they are looked for; an empty list is none. */
    @SignedIn
    @PostMapping("/submissions/{id}/student-names")
    Answer keep(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String names) {
        SubmissionId submission = submissions.open(me.id(), SubmissionId.of(id)).submission().id();
        students.keep(me.id(), names);
        return Redirect.to("/submissions/" + submission.value() + "/hand-in")
                .saying(names.isBlank() ? "review.students.deleted" : "review.students.kept");
    }
}
