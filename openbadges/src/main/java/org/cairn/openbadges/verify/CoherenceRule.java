package org.cairn.openbadges.verify;

/** Whether the badge class and the issuer exist and are the ones that the assertion names. */
final class CoherenceRule implements Rule<Badge2> {

    @Override
    public String id() {
        return "badge";
    }

    @Override
    public Severity severity() {
        return Severity.GENUINENESS;
    }

    @Override
    public Message title(Badge2 badge) {
        return Message.of("badge.title");
    }

    @Override
    public Judgement check(Badge2 badge) {
        return badge.coherence();
    }
}
