package org.cairn.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * While the program is still starting, every page says so and asks again by itself: who comes early
 * sees neither an empty catalog nor the set-up of a site that is about to have people.
 */
@Component
class StartGate implements HandlerInterceptor {

    private static final String SECONDS = "3";
    private static final List<String> OPEN =
            List.of("/assets/", "/brand", "/health", "/error", "/favicon");

    private volatile boolean ready;

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        ready = true;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (ready || OPEN.stream().anyMatch(request.getRequestURI()::startsWith)) {
            return true;
        }
        response.setHeader("Retry-After", SECONDS);
        if (request.getMethod().equals("GET")) {
            response.setHeader("Refresh", SECONDS);
        }
        throw new UserProblem(HttpStatus.SERVICE_UNAVAILABLE, "platform.error.starting.words");
    }
}
