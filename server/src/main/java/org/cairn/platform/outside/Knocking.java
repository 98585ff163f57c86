package org.cairn.platform.outside;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/** Asks whether an address opens, first for the head alone; nothing of what is there is read. */
final class Knocking {

    /** Publishers send readers on more often than documents of badges are. */
    private static final int REDIRECTS = 8;

    private final CloseableHttpClient client;
    private final Predicate<URI> addresses;
    private final Asking asking;

    Knocking(CloseableHttpClient client, Predicate<URI> addresses, Asking asking) {
        this.client = client;
        this.addresses = addresses;
        this.asking = asking;
    }

    /** Some servers know no other question than GET, so that one is asked where HEAD fails. */
    Knock at(URI address) {
        Knock head = followed(address, true);
        return switch (head.answer()) {
            case OPENS, REFUSED, NAMELESS, UNTRUSTED -> head;
            default -> followed(address, false);
        };
    }

    private Knock followed(URI address, boolean head) {
        URI next = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            if (!addresses.test(next)) {
                return Knock.without(Knock.Answer.REFUSED);
            }
            Seen seen = ask(next, head);
            if (seen.to().isEmpty()) {
                return seen.knock();
            }
            next = next.resolve(seen.to().get());
        }
        return Knock.without(Knock.Answer.LOOPS);
    }

    private Seen ask(URI address, boolean head) {
        Answered answered = new Answered();
        try {
            URI sent = Asking.sent(address);
            HttpUriRequestBase request =
                    asking.running(head ? new HttpHead(sent) : new HttpGet(sent));
            client.execute(
                    request,
                    response -> {
                        answered.seen = seen(response);
                        request.cancel(); // the rest may be a film
                        return answered;
                    });
        } catch (PrivateAddress refused) {
            answered.otherwise(Knock.Answer.REFUSED);
        } catch (UnknownHostException unknown) {
            answered.otherwise(Knock.Answer.NAMELESS);
        } catch (SSLException untrusted) {
            answered.otherwise(Knock.Answer.UNTRUSTED);
        } catch (IOException silent) {
            answered.otherwise(Knock.Answer.SILENT);
        } catch (IllegalArgumentException malformed) {
            answered.otherwise(Knock.Answer.REFUSED);
        }
        return answered.seen == null ? Seen.of(Knock.without(Knock.Answer.SILENT)) : answered.seen;
    }

    private static Seen seen(ClassicHttpResponse response) {
        int status = response.getCode();
        Header location = response.getFirstHeader("Location");
        if (status < 300 || status >= 400 || location == null) {
            return Seen.of(Knock.answered(status));
        }
        try {
            return new Seen(
                    Knock.answered(status), Optional.of(URI.create(location.getValue().strip())));
        } catch (IllegalArgumentException malformed) {
            return Seen.of(new Knock(Knock.Answer.MISSING, status));
        }
    }

    /** One answer; a redirect says where to. */
    private record Seen(Knock knock, Optional<URI> to) {

        static Seen of(Knock knock) {
            return new Seen(knock, Optional.empty());
        }
    }

    /** What was seen before the connection was hung up, which the client takes for a fault. */
    private static final class Answered {

        private @Nullable Seen seen;

        void otherwise(Knock.Answer answer) {
            if (seen == null) {
                seen = Seen.of(Knock.without(answer));
            }
        }
    }
}
