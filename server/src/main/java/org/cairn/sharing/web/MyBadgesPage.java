package org.cairn.sharing.web;

import java.util.List;
import org.cairn.awards.Award;
import org.cairn.awards.AwardDetails;
import org.cairn.platform.web.Page;
import org.cairn.sharing.Visibility;

/** All badges of one educator, newest first. */
public record MyBadgesPage(List<Card> cards) implements Page {

    /** One badge and who may see it. */
    public record Card(AwardDetails details, Visibility visibility) {

        public Award award() {
            return details.award();
        }
    }

    public MyBadgesPage {
        cards = List.copyOf(cards);
    }

    @Override
    public String template() {
        return "sharing/my-badges";
    }
}
