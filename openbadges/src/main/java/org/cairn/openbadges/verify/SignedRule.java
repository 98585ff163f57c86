package org.cairn.openbadges.verify;

/** Whether a key of the issuer signed the assertion (Open Badges 2.0, signed badges). */
final class SignedRule implements Rule<Badge2> {

    @Override
    public String id() {
        return "signature";
    }

    @Override
    public Severity severity() {
        return Severity.GENUINENESS;
    }

    @Override
    public boolean applies(Badge2 badge) {
        return badge.signed();
    }

    @Override
    public Message title(Badge2 badge) {
        return Message.of("signature.title", "issuer", badge.issuerName());
    }

    @Override
    public Judgement check(Badge2 badge) {
        return badge.confirmation();
    }
}
