package org.cairn.platform.files;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the addresses that take large files have their forms as {@link StreamedForm}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class StreamedForms extends OncePerRequestFilter {

    private final Set<String> paths;

    StreamedForms(ObjectProvider<StreamedPath> paths) {
        this.paths = paths.stream().map(StreamedPath::path).collect(Collectors.toSet());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean streamed =
                type != null
                        && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                        && paths.contains(request.getRequestURI());
        if (streamed) {
            StreamedForm form = new StreamedForm(request);
            form.setAttribute(StreamedForm.class.getName(), form);
            chain.doFilter(form, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
