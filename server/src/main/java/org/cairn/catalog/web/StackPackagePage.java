package org.cairn.catalog.web;

import java.util.List;
import java.util.Optional;
import org.cairn.catalog.StackPackagePlan;
import org.cairn.people.Organization;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;

/**
 * What bringing the package of a stack would do.
 *
 * @param issuer for whom it would be made
 * @param problem why nothing was made
 */
public record StackPackagePage(
        StackPackagePlan plan, Organization issuer, Optional<UserProblem> problem) implements Page {

    @Override
    public String template() {
        return "catalog/stack-package";
    }

    @Override
    public HttpStatus status() {
        return problem.map(UserProblem::status).orElse(HttpStatus.OK);
    }

    public String address() {
        return "/stacks/packages/" + plan.id();
    }

    /** What the stack is made of. */
    public List<StackPackagePlan.Row> parts() {
        return plan.rows().subList(1, plan.rows().size());
    }

    /** Where the stack is, if nothing has to be made. */
    public Optional<String> there() {
        return plan.makes() ? Optional.empty() : plan.first().address();
    }

    /** Whether its issuer does not let anybody make something of it. */
    public boolean isReserved() {
        return plan.first().fate().lacks();
    }
}
