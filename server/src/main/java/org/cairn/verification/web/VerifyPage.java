package org.cairn.verification.web;

import java.util.Map;
import java.util.Optional;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;

/** The form, and the report when something was checked. */
public record VerifyPage(
        Typed typed, Map<String, Text> errors, Optional<ReportView> report, HttpStatus status)
        implements Page {

    /** Nothing larger is looked at. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    public VerifyPage {
        errors = Map.copyOf(errors);
    }

    static VerifyPage empty(String link) {
        return new VerifyPage(new Typed(link, ""), Map.of(), Optional.empty(), HttpStatus.OK);
    }

    static VerifyPage again(Typed typed, Map<String, Text> errors, UserProblem problem) {
        return new VerifyPage(typed, errors, Optional.empty(), problem.status());
    }

    static VerifyPage of(ReportView report, Typed typed) {
        boolean nothing = report.isOfNothing();
        return new VerifyPage(
                nothing ? typed : new Typed("", ""),
                Map.of(),
                Optional.of(report),
                nothing ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @Override
    public String template() {
        return "verification/verify";
    }
}
