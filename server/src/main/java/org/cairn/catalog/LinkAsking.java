package org.cairn.catalog;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.cairn.platform.outside.Knock;
import org.cairn.platform.outside.SafeWeb;
import org.springframework.stereotype.Component;

/** Asks the web whether addresses open, of one site one after the other and with a rest between. */
@Component
class LinkAsking {

    private static final int SITES_AT_ONCE = 8;
    private static final Duration REST = Duration.ofMillis(500);
    private static final Duration EACH = Duration.ofSeconds(10);

    private final SafeWeb web;

    LinkAsking(SafeWeb web) {
        this.web = web;
    }

    /** What was learned within that time; what is not in it was not learned. */
    Map<String, Knock> ask(Collection<String> addresses, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Map<String, Knock> learned = new ConcurrentHashMap<>();
        Map<String, List<String>> bySite =
                addresses.stream().collect(Collectors.groupingBy(LinkAsking::site));
        ExecutorService sites =
                Executors.newFixedThreadPool(
                        Math.clamp(bySite.size(), 1, SITES_AT_ONCE),
                        Thread.ofVirtual().name("links").factory());
        try {
            bySite.values().forEach(some -> sites.execute(() -> askSite(some, end, learned)));
            sites.shutdown();
            if (!sites.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                sites.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            sites.shutdownNow();
        }
        return Map.copyOf(learned);
    }

    private void askSite(List<String> addresses, long end, Map<String, Knock> learned) {
        for (String address : addresses) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative() || Thread.currentThread().isInterrupted()) {
                return;
            }
            Optional<Knock> knock = knock(address);
            if (Thread.currentThread().isInterrupted()) {
                return; // nobody waited for this one to the end
            }
            knock.ifPresent(one -> learned.put(address, one));
            try {
                Thread.sleep(REST);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Optional<Knock> knock(String address) {
        try {
            return web.knock(URI.create(address), EACH);
        } catch (IllegalArgumentException malformed) {
            return Optional.of(new Knock(Knock.Answer.REFUSED, 0));
        }
    }

    private static String site(String address) {
        String rest = address.substring(address.indexOf("//") + 2);
        return rest.split("[:/?#]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
