package org.cairn.stacks.web;

import java.util.List;
import java.util.Map;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.stacks.StackDecisions;
import org.springframework.http.HttpStatus;

/**
 * What waits for an approver.
 *
 * @param typed a reason as it was sent and could not be taken, by number
 * @param errors what is wrong with it, by field
 */
public record StackDeskPage(
        List<StackDecisions.Line> lines, Map<Long, String> typed, Map<String, Text> errors)
        implements Page {

    public StackDeskPage {
        lines = List.copyOf(lines);
    }

    @Override
    public String template() {
        return "stacks/desk";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String reason(StackDecisions.Line line) {
        return typed.getOrDefault(line.due().number(), "");
    }
}
