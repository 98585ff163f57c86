package org.cairn.openbadges.verify;

/** Whether the issuer's site shows the same assertion today (Open Badges 2.0, hosted badges). */
final class HostedRule implements Rule<Badge2> {

    @Override
    public String id() {
        return "hosted";
    }

    @Override
    public Severity severity() {
        return Severity.GENUINENESS;
    }

    @Override
    public boolean applies(Badge2 badge) {
        return !badge.signed();
    }

    @Override
    public Message title(Badge2 badge) {
        return Message.of("hosted.title", "issuer", badge.issuerName());
    }

    @Override
    public Judgement check(Badge2 badge) {
        return badge.confirmation();
    }
}
