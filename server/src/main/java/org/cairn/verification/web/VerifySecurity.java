package org.cairn.verification.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.SecurityAddition;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody is signed in to verify and nothing is kept, so no token; but not too much is taken. */
@Component
class VerifySecurity implements SecurityAddition {

    /** More than one file may have, so that a file a little too large still gets a clear answer. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    @Override
    public void addTo(HttpSecurity http, Settings settings) {
        http.addFilterBefore(new Doorstep(), CsrfFilter.class);
    }

    @Override
    public List<String> withoutFormToken() {
        return List.of("/verify");
    }

    /** Turns away what is far too large before anything of it is read. */
    private static final class Doorstep extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getMethod().equals("POST")
                    || !request.getRequestURI().equals("/verify");
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getContentLengthLong() > MOST_BYTES) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else if (request.getContentLengthLong() < 0) {
                response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
