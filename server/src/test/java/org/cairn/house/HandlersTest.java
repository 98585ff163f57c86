package org.cairn.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.cairn.CairnTest;
import org.cairn.people.Holds;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Anyone;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Rule 5: every handler method states who may call it. */
@CairnTest
class HandlersTest {

    private final List<RequestMappingHandlerMapping> mappings;

    HandlersTest(List<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Test
    void everyHandlerStatesWhoMayCallIt() {
        assertThat(
                        mappings.stream()
                                .map(RequestMappingHandlerMapping::getHandlerMethods)
                                .map(Map<RequestMappingInfo, HandlerMethod>::values)
                                .flatMap(methods -> methods.stream())
                                .map(HandlerMethod::getMethod)
                                .filter(method ->
                                        method.getDeclaringClass()
                                                .getName()
                                                .startsWith("org.cairn"))
                                .filter(method -> !states(method)))
                .isEmpty();
    }

    @Test
    void aHandlerThatSaysNothingIsFound() throws NoSuchMethodException {
        assertThat(states(Silent.class.getDeclaredMethod("open"))).isFalse();
    }

    private static boolean states(Method method) {
        return method.isAnnotationPresent(Anyone.class)
                || method.isAnnotationPresent(SignedIn.class)
                || method.isAnnotationPresent(Holds.class);
    }

    /** Planted. */
    static final class Silent {

        @GetMapping("/silent")
        void open() {}
    }
}
