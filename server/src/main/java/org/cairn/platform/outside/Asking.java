package org.cairn.platform.outside;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/** One wait for one document, over all its redirects. */
final class Asking {

    private final String accept;
    private final String as;
    private final Instant deadline;
    private @Nullable HttpUriRequestBase running;
    private boolean stopped;

    /**
     * @param as who we say that we are
     */
    Asking(String accept, String as, Instant deadline) {
        this.accept = accept;
        this.as = as;
        this.deadline = deadline;
    }

    /** As it is sent: letters beyond ASCII in UTF-8 and percent signs, as browsers do. */
    static URI sent(URI address) {
        return URI.create(address.toASCIIString());
    }

    Instant deadline() {
        return deadline;
    }

    synchronized <R extends HttpUriRequestBase> R running(R request) throws IOException {
        if (stopped) {
            throw new IOException("nobody waits for the answer any more");
        }
        request.setHeader("Accept", accept);
        request.setHeader("User-Agent", as);
        running = request;
        return request;
    }

    /** Hangs up. */
    synchronized void stop() {
        stopped = true;
        if (running != null) {
            running.cancel();
        }
    }
}
