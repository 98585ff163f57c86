package org.cairn.openbadges.verify;

/** Whether the key that signed is one that the issuer itself publishes for this purpose. */
final class IssuerRule implements Rule<Badge3> {

    @Override
    public String id() {
        return "issuer";
    }

    @Override
    public Severity severity() {
        return Severity.GENUINENESS;
    }

    @Override
    public Message title(Badge3 badge) {
        return Message.of("issuer.title");
    }

    @Override
    public Judgement check(Badge3 badge) {
        return badge.seal().issuer();
    }
}
