package org.cairn.openbadges.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cairn.openbadges.assertion.Recipient;

/** Whether the badge was earned by the person it is shown for, if somebody asks. */
final class RecipientRule<B> implements Rule<B> {

    private final Function<B, Optional<String>> email;
    private final Function<B, List<Recipient>> recipients;

    RecipientRule(Function<B, Optional<String>> email, Function<B, List<Recipient>> recipients) {
        this.email = email;
        this.recipients = recipients;
    }

    @Override
    public String id() {
        return "recipient";
    }

    @Override
    public Severity severity() {
        return Severity.VALIDITY;
    }

    @Override
    public boolean applies(B badge) {
        return email.apply(badge).isPresent();
    }

    @Override
    public Message title(B badge) {
        return Message.of("recipient.title", "email", email.apply(badge).orElse(""));
    }

    @Override
    public Judgement check(B badge) {
        var asked = email.apply(badge).orElse("").strip();
        var known = recipients.apply(badge);
        var detail = known.size() + " identities of type e-mail in the record";
        if (known.isEmpty()) {
            return Judgement.unchecked(Message.of("recipient.unnamed"), detail);
        }
        return known.stream().anyMatch(recipient -> recipient.matches(asked))
                ? Judgement.passed(Message.of("recipient.passed", "email", asked), detail)
                : Judgement.failed(Message.of("recipient.failed", "email", asked), detail);
    }

    /** The e-mail identities in a credential, hashed or plain (Open Badges 3.0, section 8.4). */
    static List<Recipient> of(Badge3 badge) {
        var subject = badge.json().path("credentialSubject");
        var named =
                Json.objects(subject.path("identifier")).stream()
                        .filter(item -> Json.text(item, "identityType").equals("emailAddress"))
                        .map(item ->
                                new Recipient(
                                        "email",
                                        item.path("hashed").asBoolean(false),
                                        Json.text(item, "identityHash"),
                                        Json.text(item, "salt")))
                        .toList();
        var id = Json.id(subject);
        return named.isEmpty() && id.startsWith("mailto:")
                ? List.of(new Recipient("email", false, id.substring("mailto:".length()), ""))
                : named;
    }
}
