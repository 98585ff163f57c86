package org.cairn.awards.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.cairn.awards.RegisterPage;
import org.cairn.awards.RegisterQuery;
import org.cairn.awards.RegisterRow;
import org.cairn.platform.web.Page;

/**
 * The register of awards as a table.
 *
 * @param slug of the micro-credential chosen, empty for all
 */
public record RegisterScreen(
        RegisterPage found, RegisterQuery query, String slug, List<Choice> choices, Instant now)
        implements Page {

    /** A micro-credential to choose. */
    public record Choice(String slug, String title) {}

    @Override
    public String template() {
        return "awards/register";
    }

    public String state(RegisterRow row) {
        return row.state(now).code();
    }

    public String stateChosen() {
        return query.state().map(RegisterQuery.State::code).orElse("");
    }

    public boolean isFiltered() {
        return !query.words().isEmpty() || !slug.isEmpty() || query.state().isPresent();
    }

    /** This list with another state chosen. */
    public String ofState(String state) {
        return address("/awards", state, 1);
    }

    public String page(int page) {
        return address("/awards", stateChosen(), page);
    }

    public String csv() {
        return address("/awards.csv", stateChosen(), 1);
    }

    private String address(String path, String state, int page) {
        StringBuilder address = new StringBuilder(path);
        char mark = '?';
        for (String[] parameter :
                List.of(
                        new String[] {"q", query.words()},
                        new String[] {"of", slug},
                        new String[] {"state", state},
                        new String[] {"page", page > 1 ? String.valueOf(page) : ""})) {
            if (!parameter[1].isEmpty()) {
                address.append(mark)
                        .append(parameter[0])
                        .append('=')
                        .append(URLEncoder.encode(parameter[1], StandardCharsets.UTF_8));
                mark = '&';
            }
        }
        return address.toString();
    }
}
