package org.cairn.platform.time;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request happen at the time that it names, so that a journey can last for a year. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SteppedRequests extends OncePerRequestFilter {

    public static final String TIME = "Cairn-Test-Time";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String time = request.getHeader(TIME);
        if (time == null) {
            chain.doFilter(request, response);
            return;
        }
        HouseClock.at(Instant.parse(time), () -> goOn(request, response, chain));
    }

    private static boolean goOn(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
