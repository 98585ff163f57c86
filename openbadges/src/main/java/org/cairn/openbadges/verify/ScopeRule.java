package org.cairn.openbadges.verify;

import org.cairn.openbadges.assertion.IssuerProfile;

/**
 * Whether the assertion is hosted where its issuer hosts: {@code startsWith}, {@code
 * allowedOrigins}, or the host of the profile (Open Badges 2.0, VerificationObject).
 */
final class ScopeRule implements Rule<Badge2> {

    @Override
    public String id() {
        return "scope";
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
        return Message.of("scope.title");
    }

    @Override
    public Judgement check(Badge2 badge) {
        return badge.profile()
                .map(profile -> check(badge.id(), profile))
                .orElseGet(() -> Judgement.unchecked(Message.of("scope.unchecked")));
    }

    private static Judgement check(String id, IssuerProfile profile) {
        var detail =
                id
                        + "; startsWith "
                        + profile.startsWith()
                        + ", allowedOrigins "
                        + profile.allowedOrigins()
                        + ", issuer "
                        + profile.id();
        return profile.hosts(id)
                ? Judgement.passed(Message.of("scope.passed"), detail)
                : Judgement.failed(Message.of("scope.failed"), detail);
    }
}
