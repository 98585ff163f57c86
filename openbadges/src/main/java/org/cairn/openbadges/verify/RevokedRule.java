package org.cairn.openbadges.verify;

/** Whether the issuer has taken an Open Badges 2.0 assertion back. */
final class RevokedRule implements Rule<Badge2> {

    @Override
    public String id() {
        return "status";
    }

    @Override
    public Severity severity() {
        return Severity.VALIDITY;
    }

    @Override
    public Message title(Badge2 badge) {
        return Message.of("status.title-revoked");
    }

    @Override
    public Judgement check(Badge2 badge) {
        return badge.revoked();
    }
}
