package org.cairn.sharing.web;

import java.util.List;
import java.util.Optional;
import org.cairn.awards.Award;
import org.cairn.awards.AwardDetails;
import org.cairn.awards.Standing;
import org.cairn.platform.web.Page;
import org.cairn.sharing.Visibility;

/** All badges of one educator, newest first. */
public record MyBadgesPage(List<Card> cards) implements Page {

    /**
     * One badge and who may see it.
     *
     * @param again where the same can be begun again, if this badge counts no more
     */
    public record Card(
            AwardDetails details,
            Visibility visibility,
            Standing standing,
            Optional<String> again) {

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
