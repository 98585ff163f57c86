package org.cairn.openbadges.verify;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.openbadges.verify.Documents.Answer;

/**
 * The documents of one verification: each is asked for once, and only so many, so that a hostile
 * badge cannot send the verifier around the web.
 */
final class BoundedDocuments {

    private static final int MAX_LOADS = 16;
    private static final int MORE_LOADS = 4;
    private static final int MOST_LOADS = 64;
    private static final int MAX_BYTES = 8 << 20;

    private final Documents documents;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Set<String> lists = new HashSet<>();

    private int loads = MAX_LOADS;

    BoundedDocuments(Documents documents) {
        this.documents = documents;
    }

    /** A credential that stands inside another one may have an issuer and lists of its own. */
    void expectMore() {
        loads = Math.min(loads + MORE_LOADS, MOST_LOADS);
    }

    Answer load(String address) {
        return load(address, documents::load);
    }

    /** A list of revocations, whose age is told with the status and not with the issuer. */
    Answer loadList(String address) {
        lists.add(address);
        return load(address, documents::loadList);
    }

    private Answer load(String address, Function<URI, Answer> asking) {
        var known = answers.get(address);
        if (known != null) {
            return known;
        }
        var answer = answers.size() < loads ? ask(address, asking) : tooMany();
        answers.put(address, answer);
        return answer;
    }

    /** The oldest copy, lists aside, that has to do because a site does not answer now. */
    Optional<Instant> keptSince() {
        return answers.entrySet().stream()
                .filter(entry -> !lists.contains(entry.getKey()))
                .flatMap(entry ->
                        entry.getValue() instanceof Answer.Found found
                                ? found.keptSince().stream()
                                : Stream.empty())
                .min(Comparator.naturalOrder());
    }

    private static Answer ask(String address, Function<URI, Answer> asking) {
        try {
            var uri = URI.create(address);
            var scheme = uri.getScheme();
            if (!("https".equals(scheme) || "http".equals(scheme)) || uri.getHost() == null) {
                return new Answer.Unreachable("not a web address: " + address);
            }
            var answer = asking.apply(uri);
            return answer instanceof Answer.Found found && found.bytes().length > MAX_BYTES
                    ? new Answer.Unreachable("the document has more than 8 MB")
                    : answer;
        } catch (RuntimeException e) {
            // whatever goes wrong outside says nothing about the badge
            return new Answer.Unreachable(e.toString());
        }
    }

    private static Answer tooMany() {
        return new Answer.Unreachable("the badge refers to too many documents");
    }
}
