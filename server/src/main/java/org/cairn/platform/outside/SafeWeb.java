package org.cairn.platform.outside;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.Timeout;
import org.cairn.openbadges.documents.PublicAddresses;

/**
 * Fetches public documents for people who gave us their address. The name is looked up once and the
 * connection goes to exactly the addresses that were checked, so a name that changes its mind in
 * between gains nothing; each redirect is checked anew.
 */
public final class SafeWeb implements AutoCloseable {

    private static final int REDIRECTS = 3;
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST_ASKERS = 200;
    private static final int MOST_KNOCKERS = 48;
    private static final int CONNECTIONS = 50;
    private static final int CONNECTIONS_TO_KNOCK = 16;
    private static final Duration ALL_IN_ALL = Duration.ofSeconds(10);
    private static final String VERIFIER = "Cairn (Open Badges verifier)";
    private static final String CHECKER = "Cairn (checks links once a day)";

    /** RFC 1035 section 2.3.4: no longer one can be found. */
    private static final int LONGEST_NAME = 253;

    private static final Set<Integer> PORTS = Set.of(-1, 80, 443, 8080, 8443);

    private final Predicate<URI> addresses;
    private final CloseableHttpClient client;
    private final ExecutorService askers = askers(MOST_ASKERS);

    /** Whoever tries links takes no connection from those who wait for a badge to be checked. */
    private final CloseableHttpClient knocking;

    private final ExecutorService knockers = askers(MOST_KNOCKERS);

    /** For the running program. */
    public static SafeWeb ofThePublicInternet() {
        return new SafeWeb(SafeWeb::isHonest, new PublicAddresses());
    }

    static boolean isHonest(URI address) {
        return PORTS.contains(address.getPort())
                && address.getHost().length() <= LONGEST_NAME
                && !isIpLiteralOfNobody(address);
    }

    SafeWeb(Predicate<URI> addresses, Predicate<InetAddress> machines) {
        this.addresses = addresses;
        this.client = client(new CheckedNames(machines), CONNECTIONS);
        this.knocking = client(new CheckedNames(machines), CONNECTIONS_TO_KNOCK);
    }

    /** Asks for one document; never throws for what the outside does. */
    public Fetched fetch(URI address, String accept) {
        return fetch(address, accept, ALL_IN_ALL);
    }

    /**
     * Asks for one document and waits no longer than that, whatever the outside does: a name that
     * nobody answers for, a site that sends a letter now and then.
     */
    public Fetched fetch(URI address, String accept, Duration atMost) {
        Duration patience = atMost.compareTo(ALL_IN_ALL) < 0 ? atMost : ALL_IN_ALL;
        Asking asking = new Asking(accept, VERIFIER, Instant.now().plus(patience));
        return asked(askers, () -> followed(address, asking))
                .map(answer -> waited(answer, asking, patience, Fetched.Unreachable::new))
                .orElseGet(() ->
                        new Fetched.Unreachable(
                                "too many addresses are being asked at the moment"));
    }

    /**
     * Asks whether somebody who follows the address gets somewhere, and waits no longer than that.
     *
     * @return empty where too many addresses are being asked, and nobody was asked for this one
     */
    public Optional<Knock> knock(URI address, Duration atMost) {
        Asking asking = new Asking("*/*", CHECKER, Instant.now().plus(atMost));
        Knocking knock = new Knocking(knocking, this::isWebAddress, asking);
        return asked(knockers, () -> knock.at(address))
                .map(answer ->
                        waited(answer, asking, atMost, why -> Knock.without(Knock.Answer.SILENT)));
    }

    private static <T> Optional<Future<T>> asked(ExecutorService askers, Callable<T> work) {
        try {
            return Optional.of(askers.submit(work));
        } catch (RejectedExecutionException busy) {
            return Optional.empty();
        }
    }

    private static <T> T waited(
            Future<T> answer, Asking asking, Duration patience, Function<String, T> otherwise) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            asking.stop();
            return otherwise.apply(
                    "no answer within " + Math.ceilDiv(patience.toMillis(), 1000) + " seconds");
        } catch (InterruptedException stopped) {
            asking.stop();
            Thread.currentThread().interrupt();
            return otherwise.apply("nobody waits for the answer any more");
        } catch (ExecutionException fault) {
            throw new IllegalStateException("The outside web cannot be asked", fault.getCause());
        }
    }

    private Fetched followed(URI address, Asking asking) {
        URI next = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            Step step =
                    isWebAddress(next)
                            ? ask(next, asking)
                            : new Answered(new Fetched.Refused("not a public web address"));
            switch (step) {
                case Answered(Fetched answer) -> {
                    return answer;
                }
                case Moved(URI to) -> next = next.resolve(to);
            }
        }
        return new Fetched.Refused("more than " + REDIRECTS + " redirects");
    }

    /** Not virtual ones: the search for a name holds on to what runs it. */
    private static ExecutorService askers(int most) {
        return new ThreadPoolExecutor(
                0,
                most,
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("outside").factory());
    }

    @Override
    public void close() throws IOException {
        askers.shutdownNow();
        knockers.shutdownNow();
        client.close();
        knocking.close();
    }

    private boolean isWebAddress(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && addresses.test(uri);
    }

    private Step ask(URI address, Asking asking) {
        try {
            HttpGet request = asking.running(new HttpGet(Asking.sent(address)));
            return client.execute(request, response -> read(address, response, asking.deadline()));
        } catch (PrivateAddress refused) {
            return new Answered(
                    new Fetched.Refused("the name leads to an address that is not public"));
        } catch (SSLException untrusted) {
            return new Answered(
                    new Fetched.Unreachable(
                            "its certificate could not be trusted: " + untrusted.getMessage()));
        } catch (UnknownHostException unknown) {
            return new Answered(
                    new Fetched.Unreachable("the name " + address.getHost() + " is not known"));
        } catch (IOException silent) {
            return new Answered(new Fetched.Unreachable("no answer: " + silent.getMessage()));
        } catch (IllegalArgumentException malformed) {
            return new Answered(new Fetched.Refused("the address cannot be read"));
        }
    }

    private static Step read(URI address, ClassicHttpResponse response, Instant deadline)
            throws IOException {
        int status = response.getCode();
        Header location = response.getFirstHeader("Location");
        if (status >= 300 && status < 400 && location != null) {
            return moved(location.getValue());
        }
        return new Answered(document(address, response, deadline));
    }

    private static Fetched document(URI address, ClassicHttpResponse response, Instant deadline)
            throws IOException {
        int status = response.getCode();
        byte[] content = new byte[0];
        if (response.getEntity() != null) {
            try (InputStream body = response.getEntity().getContent()) {
                content = atMost(body, deadline);
            } catch (TooMuch limit) {
                return new Fetched.Refused(String.valueOf(limit.getMessage()));
            }
        }
        if (status == 410) {
            return new Fetched.Gone(content);
        }
        if (status != 200) {
            return status >= 500
                    ? new Fetched.Unreachable("the server answered " + status)
                    : new Fetched.Missing(status);
        }
        Header type = response.getFirstHeader("Content-Type");
        return new Fetched.Found(address, type == null ? "" : type.getValue(), content);
    }

    private static Step moved(String location) {
        try {
            return new Moved(URI.create(location.strip()));
        } catch (IllegalArgumentException malformed) {
            return new Answered(
                    new Fetched.Refused("it redirects to an address that cannot be read"));
        }
    }

    private static byte[] atMost(InputStream body, Instant deadline) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        var all = new java.io.ByteArrayOutputStream();
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            all.write(buffer, 0, read);
            if (all.size() > MOST_BYTES) {
                throw new TooMuch("the document is larger than 4 MB");
            }
            if (Instant.now().isAfter(deadline)) {
                throw new TooMuch(
                        "the document did not arrive within "
                                + ALL_IN_ALL.toSeconds()
                                + " seconds");
            }
        }
        return all.toByteArray();
    }

    private static CloseableHttpClient client(DnsResolver names, int connections) {
        ConnectionConfig patience =
                ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(4))
                        .setSocketTimeout(Timeout.ofSeconds(5))
                        .build();
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setDnsResolver(names)
                                .setDefaultConnectionConfig(patience)
                                .setMaxConnTotal(connections)
                                .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(Timeout.ofSeconds(5)).build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /**
     * Numbers written in unusual ways (octal, hexadecimal, one number) are nobody's honest address.
     */
    private static boolean isIpLiteralOfNobody(URI uri) {
        return uri.getHost().matches("(0x[0-9a-fA-F]+|\\d+)(\\.(0x[0-9a-fA-F]+|\\d+))*+")
                && !uri.getHost().matches("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    }

    /** What one request brought: an answer, or the next address to ask. */
    private sealed interface Step {}

    private record Answered(Fetched answer) implements Step {}

    private record Moved(URI to) implements Step {}

    /** Looks names up and hands on only addresses that may be asked. */
    private record CheckedNames(Predicate<InetAddress> machines) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = InetAddress.getAllByName(host);
            if (!Arrays.stream(found).allMatch(machines)) {
                throw new PrivateAddress(host);
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** The answer breaks a limit. */
    private static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuch(String words) {
            super(words);
        }
    }
}
