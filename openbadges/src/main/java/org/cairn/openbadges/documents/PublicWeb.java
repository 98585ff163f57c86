package org.cairn.openbadges.documents;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.cairn.openbadges.verify.Documents;

/**
 * The public web, asked with care: https only, no addresses of this machine or network, at most
 * three redirects, each checked anew, 4 MB and ten seconds. No cookies, no credentials.
 *
 * <p>Names are checked before the connection is made and looked up again by it; the JVM answers the
 * second time from its cache, which must keep names for at least ten seconds (security property
 * {@code networkaddress.cache.ttl}; 30 by default).
 */
public final class PublicWeb implements Documents {

    private static final int REDIRECTS = 3;
    private static final int MOST_BYTES = 4 << 20;
    private static final Duration TO_CONNECT = Duration.ofSeconds(4);
    private static final Duration ALL_IN_ALL = Duration.ofSeconds(10);
    private static final String ACCEPT =
            "application/vc+ld+json, application/did+json, application/ld+json;q=0.9,"
                    + " application/json;q=0.9, image/png;q=0.7, image/svg+xml;q=0.7, */*;q=0.1";

    private final String scheme;
    private final Predicate<InetAddress> machines;
    private final Duration patience;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(TO_CONNECT)
                    .build();

    /** For everyday use. */
    public PublicWeb() {
        this("https", new PublicAddresses(), ALL_IN_ALL);
    }

    PublicWeb(String scheme, Predicate<InetAddress> machines, Duration patience) {
        this.scheme = scheme;
        this.machines = machines;
        this.patience = patience;
    }

    @Override
    public Answer load(URI address) {
        return load(address, patience);
    }

    @Override
    public Answer loadList(URI address, Duration atMost) {
        return load(address, atMost);
    }

    @Override
    public Answer load(URI address, Duration atMost) {
        var allowed = atMost.compareTo(patience) < 0 ? atMost : patience;
        long deadline = System.nanoTime() + allowed.toNanos();
        var next = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            var refusal = refusal(next);
            if (refusal.isPresent()) {
                return new Answer.Unreachable(refusal.get());
            }
            switch (ask(next, deadline, allowed)) {
                case Answered(Answer answer) -> {
                    return answer;
                }
                case Moved(URI to) -> next = next.resolve(to);
            }
        }
        return new Answer.Unreachable("more than " + REDIRECTS + " redirects");
    }

    /** Why this address is not asked. */
    private Optional<String> refusal(URI address) {
        if (!scheme.equals(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))) {
            return Optional.of("only " + scheme + " addresses are asked, not " + address);
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            return Optional.of("not a public web address");
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(machines)
                    ? Optional.empty()
                    : Optional.of("the name leads to an address that is not public");
        } catch (UnknownHostException unknown) {
            return Optional.of("the name " + address.getHost() + " is not known");
        }
    }

    private Step ask(URI address, long deadline, Duration allowed) {
        var request =
                HttpRequest.newBuilder(address)
                        .header("Accept", ACCEPT)
                        .header("User-Agent", "Cairn (Open Badges verifier)")
                        .build();
        var asking =
                client.sendAsync(
                        request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return read(asking.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            asking.cancel(true);
            return unreachable(
                    "no answer within " + Math.ceilDiv(allowed.toMillis(), 1000) + " seconds");
        } catch (ExecutionException e) {
            return unreachable(reason(Objects.requireNonNullElse(e.getCause(), e)));
        } catch (InterruptedException e) {
            asking.cancel(true);
            Thread.currentThread().interrupt();
            return unreachable("interrupted");
        }
    }

    private static Step read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        var location = response.headers().firstValue("Location");
        if (status >= 300 && status < 400 && location.isPresent()) {
            return moved(location.get());
        }
        return new Answered(
                switch (status) {
                    case 200 ->
                            new Answer.Found(
                                    response.body(),
                                    response.headers().firstValue("Content-Type").orElse(""));
                    case 404 -> new Answer.NotFound();
                    case 410 -> new Answer.Gone(response.body());
                    default -> new Answer.Unreachable("the server answered " + status);
                });
    }

    private static Step moved(String location) {
        try {
            return new Moved(URI.create(location.strip()));
        } catch (IllegalArgumentException malformed) {
            return unreachable("it redirects to an address that cannot be read");
        }
    }

    private static String reason(Throwable cause) {
        return switch (cause) {
            case SSLException untrusted ->
                    "its certificate could not be trusted: " + untrusted.getMessage();
            case IOException silent -> "no answer: " + silent.getMessage();
            default -> "no answer: " + cause;
        };
    }

    private static Step unreachable(String reason) {
        return new Answered(new Answer.Unreachable(reason));
    }

    /** What one request brought: an answer, or the next address to ask. */
    private sealed interface Step {}

    private record Answered(Answer answer) implements Step {}

    private record Moved(URI to) implements Step {}
}
