package org.cairn.world;

import java.util.List;
import java.util.Optional;

/** {@code admission.yaml}: a cohort that takes applications, and who has applied. */
record AdmissionFile(
        String program,
        String facilitator,
        int beginsInWeeks,
        int weeks,
        int places,
        int opened,
        int closesIn,
        String criteria,
        List<Asked> questions,
        List<Applicant> applicants,
        List<Wish> wishes) {

    /** One question of the facilitator. */
    record Asked(String words, String hint, boolean required) {}

    /** What a principal says. */
    record Site(String by, int on, boolean agrees, Optional<String> words) {}

    /** One application with what came of it, each some days ago. */
    record Applicant(
            String person,
            int applied,
            List<String> answers,
            Optional<Site> site,
            Optional<Integer> offered,
            Optional<Integer> accepted,
            Optional<Integer> waits,
            Optional<Integer> declined,
            Optional<String> words) {}

    /** Somebody of the running cohort who asks to go on later. */
    record Wish(String person, int on, String words) {}
}
