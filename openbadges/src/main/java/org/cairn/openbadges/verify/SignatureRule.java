package org.cairn.openbadges.verify;

/** Whether the record is exactly what the holder of the issuer's key signed. */
final class SignatureRule implements Rule<Badge3> {

    @Override
    public String id() {
        return "signature";
    }

    @Override
    public Severity severity() {
        return Severity.GENUINENESS;
    }

    @Override
    public Message title(Badge3 badge) {
        return Message.of("signature.title", "issuer", badge.issuerName());
    }

    @Override
    public Judgement check(Badge3 badge) {
        return badge.seal().signature();
    }
}
