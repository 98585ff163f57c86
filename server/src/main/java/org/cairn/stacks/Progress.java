package org.cairn.stacks;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.awards.AwardId;
import org.cairn.catalog.Card;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Ending;
import org.cairn.catalog.StackRule;
import org.cairn.review.SubmissionId;

/**
 * How far somebody is in a stack, by the version that counts for them.
 *
 * @param begun whether the person is on the way; if not, it only says what would count already
 * @param earned slugs of what the person holds; what is revoked, suspended or over does not count
 * @param underWay what the person works on, by slug
 * @param cards what the members are today, by slug
 * @param closed slugs of members that nobody starts any more
 * @param award of the stack itself, if the person holds it
 * @param due what waits for the issuer's decision, or was decided otherwise
 * @param ending that the stack is being retired
 */
public record Progress(
        Edition edition,
        boolean begun,
        Set<String> earned,
        Map<String, SubmissionId> underWay,
        Map<String, Card> cards,
        Set<String> closed,
        Optional<AwardId> award,
        Optional<Due> due,
        Optional<Ending> ending) {

    /** Where one member stands. */
    public enum State {
        EARNED,
        UNDER_WAY,
        OPEN,
        LATER,
        CLOSED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public Progress {
        earned = Set.copyOf(earned);
        underWay = Map.copyOf(underWay);
        cards = Map.copyOf(cards);
        closed = Set.copyOf(closed);
    }

    public StackRule rule() {
        return edition.definition().stackRule();
    }

    public int needed() {
        return rule().needed();
    }

    public int counted() {
        return rule().counted(earned);
    }

    /** Whether nobody begins it any more. */
    public boolean isClosed() {
        return ending.filter(Ending::isClosed).isPresent();
    }

    /** Whether nothing that is handed in now counts for it. */
    public boolean isOver() {
        return ending.filter(Ending::isOver).isPresent();
    }

    public boolean isMet() {
        return rule().isMetBy(earned);
    }

    public State state(StackRule.Member member) {
        String slug = member.slug();
        if (earned.contains(slug)) {
            return State.EARNED;
        }
        if (underWay.containsKey(slug)) {
            return State.UNDER_WAY;
        }
        if (closed.contains(slug)) {
            return State.CLOSED;
        }
        return rule().before(slug, earned, closed).isEmpty() ? State.OPEN : State.LATER;
    }

    /** Where the person goes on with a member, or reads about it. */
    public String address(StackRule.Member member) {
        return Optional.ofNullable(underWay.get(member.slug()))
                .map(id -> "/submissions/" + id.value())
                .or(() -> Optional.ofNullable(cards.get(member.slug())).map(Card::address))
                .orElse("/catalog/" + member.slug());
    }

    /**
     * The next best step: what is under way, else in order the next one, else the one of least
     * effort; a member of a level that is met already is none.
     */
    public Optional<StackRule.Member> next() {
        if (isOver()) {
            return Optional.empty();
        }
        List<StackRule.Member> wanted = wanted();
        Optional<StackRule.Member> going =
                wanted.stream().filter(one -> state(one) == State.UNDER_WAY).findFirst();
        List<StackRule.Member> open =
                wanted.stream().filter(one -> state(one) == State.OPEN).toList();
        return going.or(() ->
                rule().shape() == StackRule.Shape.ORDERED
                        ? open.stream().findFirst()
                        : open.stream().min(Comparator.comparingInt(this::effort)));
    }

    private List<StackRule.Member> wanted() {
        if (rule().isReadyForLastTask(earned)) {
            return rule().lastTask().filter(one -> !earned.contains(one.slug())).stream().toList();
        }
        return rule().tiers().stream()
                .filter(tier -> !tier.isMetBy(earned))
                .flatMap(tier -> tier.members().stream())
                .filter(one -> !earned.contains(one.slug()))
                .toList();
    }

    private int effort(StackRule.Member member) {
        return Optional.ofNullable(cards.get(member.slug())).map(Card::effortMinutes).orElse(0);
    }

    /** Whether it can still be completed: enough is earned, under way or can be started. */
    public boolean isPossible() {
        boolean last = rule().lastTask().stream().allMatch(this::isWithin);
        return last
                && rule().tiers().stream()
                        .allMatch(tier ->
                                tier.members().stream().filter(this::isWithin).count()
                                        >= tier.needed());
    }

    private boolean isWithin(StackRule.Member member) {
        return state(member) != State.CLOSED;
    }
}
