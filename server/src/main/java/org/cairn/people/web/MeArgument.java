package org.cairn.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cairn.people.Here;
import org.cairn.people.Me;
import org.cairn.platform.web.NotThere;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands {@link Me} to handlers, or {@code Optional<Me>} where strangers may call too. */
@Component
class MeArgument implements HandlerMethodArgumentResolver {

    private final Here here;

    MeArgument(Here here) {
        this.here = here;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Me.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        Optional<Me> me = request == null ? Optional.empty() : here.who(request);
        return parameter.getParameterType() == Optional.class ? me : me.orElseThrow(NotThere::new);
    }
}
