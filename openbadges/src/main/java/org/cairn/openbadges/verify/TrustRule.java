package org.cairn.openbadges.verify;

import java.util.function.Function;
import java.util.function.Predicate;
import org.cairn.openbadges.verify.TrustRegistry.Standing;

/**
 * Whether somebody vouches for the issuer, if the caller named a registry to ask. Said only of an
 * issuer who certainly issued the badge, as everybody can write the name of a good one into it.
 */
final class TrustRule<B> implements Rule<B> {

    private final TrustRegistry registry;
    private final Function<B, String> issuer;
    private final Predicate<B> proven;

    /**
     * @param issuer its id
     * @param proven whether the badge certainly comes from that issuer
     */
    TrustRule(TrustRegistry registry, Function<B, String> issuer, Predicate<B> proven) {
        this.registry = registry;
        this.issuer = issuer;
        this.proven = proven;
    }

    @Override
    public String id() {
        return "trust";
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    @Override
    public Message title(B badge) {
        return Message.of("trust.title");
    }

    @Override
    public Judgement check(B badge) {
        var id = issuer.apply(badge);
        var detail = "issuer " + id;
        if (!proven.test(badge)) {
            return Judgement.unchecked(Message.of("trust.unproven"), detail);
        }
        return switch (registry.of(id)) {
            case Standing.Vouched vouched -> Judgement.passed(message(vouched), detail);
            case Standing.Unlisted(String by) ->
                    Judgement.failed(Message.of("trust.failed", "by", by), detail);
            case Standing.Unknown(String reason) ->
                    Judgement.unchecked(Message.of("trust.unknown"), detail, reason);
        };
    }

    private static Message message(Standing.Vouched vouched) {
        return vouched.name().isBlank()
                ? Message.of("trust.passed", "by", vouched.by())
                : Message.of("trust.passed-as", "by", vouched.by(), "name", vouched.name());
    }
}
