package org.cairn.home.web;

import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** One address for everybody's home; what stands there depends on the role one acts in. */
@Controller
class HomeController {

    private final EducatorHomes educators;
    private final ReviewHomes review;
    private final DesignerHomes designers;
    private final OfficeHomes office;
    private final CohortHomes cohorts;

    HomeController(
            EducatorHomes educators,
            ReviewHomes review,
            DesignerHomes designers,
            OfficeHomes office,
            CohortHomes cohorts) {
        this.educators = educators;
        this.review = review;
        this.designers = designers;
        this.office = office;
        this.cohorts = cohorts;
    }

    @SignedIn
    @GetMapping("/home")
    Answer home(Me me) {
        return switch (me.acting()) {
            case EDUCATOR -> educators.of(me);
            case ASSESSOR -> review.ofAssessor(me);
            case APPROVER -> review.ofApprover(me);
            case PRINCIPAL -> Redirect.to("/school");
            case DESIGNER -> designers.of(me);
            case FACILITATOR -> cohorts.ofFacilitator(me);
            case ADMINISTRATOR -> office.ofAdministrator(me);
        };
    }
}
