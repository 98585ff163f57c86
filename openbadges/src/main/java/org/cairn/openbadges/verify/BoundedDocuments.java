package org.cairn.openbadges.verify;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.cairn.openbadges.verify.Documents.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one verification: each is asked for once, and only so many and only for so long,
 * so that a hostile badge cannot send the verifier around the web and slow sites cannot hold it up.
 */
final class BoundedDocuments {

    private static final int MAX_LOADS = 16;
    private static final int MORE_LOADS = 4;
    private static final int MAX_BYTES = 8 << 20;

    private final Documents documents;
    private final KnownLists knownLists;
    private final Deadline deadline;
    private final int mostLoads;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Set<String> lists = new HashSet<>();

    private int loads;

    /**
     * @param mostLoads how many documents may be asked for, however many credentials there are
     */
    BoundedDocuments(Documents documents, KnownLists knownLists, Deadline deadline, int mostLoads) {
        this.documents = documents;
        this.knownLists = knownLists;
        this.deadline = deadline;
        this.mostLoads = mostLoads;
        this.loads = Math.min(MAX_LOADS, mostLoads);
    }

    /** A credential that stands inside another one may have an issuer and lists of its own. */
    void expectMore() {
        loads = Math.min(loads + MORE_LOADS, mostLoads);
    }

    /** When the verification has to come to its end. */
    Deadline deadline() {
        return deadline;
    }

    Answer load(String address) {
        return load(address, documents::load);
    }

    /** A list of revocations, whose age is told with the status and not with the issuer. */
    Answer loadList(String address) {
        lists.add(address);
        return load(address, documents::loadList);
    }

    /**
     * The status list in an answer.
     *
     * @throws org.cairn.openbadges.OpenBadgesProblem when there is none
     */
    KnownLists.Read readList(Answer.Found found) {
        return knownLists.read(found.bytes());
    }

    private Answer load(String address, BiFunction<URI, Duration, Answer> asking) {
        var known = answers.get(address);
        if (known != null) {
            return known;
        }
        var answer = mayAsk().<Answer>map(no -> no).orElseGet(() -> ask(address, asking));
        answers.put(address, answer);
        return answer;
    }

    private Optional<Answer.Unreachable> mayAsk() {
        if (deadline.isOver()) {
            return Optional.of(new Answer.Unreachable("the time for this check is over", false));
        }
        return answers.size() < loads
                ? Optional.empty()
                : Optional.of(
                        new Answer.Unreachable("the badge refers to too many documents", false));
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

    private Answer ask(String address, BiFunction<URI, Duration, Answer> asking) {
        try {
            var uri = URI.create(address);
            var scheme = uri.getScheme();
            if (!("https".equals(scheme) || "http".equals(scheme)) || uri.getHost() == null) {
                return new Answer.Unreachable("not a web address: " + address);
            }
            @Nullable Answer answer = asking.apply(uri, deadline.left());
            if (answer == null) {
                return new Answer.Unreachable("no answer was given for " + address);
            }
            return answer instanceof Answer.Found found && found.bytes().length > MAX_BYTES
                    ? new Answer.Unreachable("the document has more than 8 MB")
                    : answer;
        } catch (RuntimeException e) {
            // whatever goes wrong outside says nothing about the badge
            return new Answer.Unreachable(e.toString());
        }
    }
}
