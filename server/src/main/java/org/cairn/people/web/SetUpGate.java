package org.cairn.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.cairn.people.SetUp;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** While nobody has an account, every page leads to the set-up. */
@Component
class SetUpGate implements HandlerInterceptor {

    private static final List<String> OPEN =
            List.of("/set-up", "/assets/", "/brand", "/health", "/error", "/favicon");

    private final SetUp setUp;

    SetUpGate(SetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = request.getRequestURI();
        if (OPEN.stream().anyMatch(path::startsWith) || !setUp.isOpen()) {
            return true;
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            throw new NotThere();
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/set-up");
        return false;
    }
}
