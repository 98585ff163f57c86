package org.cairn.hostile;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.people.Holds;
import org.cairn.people.Role;
import org.cairn.platform.web.Anyone;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One address that the program answers with one method, as it tells itself.
 *
 * @param json whether it takes JSON instead of a form
 * @param accept what a browser asks for there
 */
record Door(String method, String pattern, HandlerMethod handler, boolean json, String accept) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^}]*})*)?}");

    /** Every door of the program; new handlers are among them by themselves. */
    static List<Door> all(List<RequestMappingHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.cairn"))
                .flatMap(Door::of)
                .sorted(java.util.Comparator.comparing(Door::toString))
                .toList();
    }

    private static Stream<Door> of(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        RequestMappingInfo info = entry.getKey();
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        boolean json =
                info.getConsumesCondition()
                        .getConsumableMediaTypes()
                        .contains(MediaType.APPLICATION_JSON);
        boolean answersJson =
                info.getProducesCondition()
                        .getProducibleMediaTypes()
                        .contains(MediaType.APPLICATION_JSON);
        String accept = answersJson ? "application/json" : "text/html,*/*;q=0.8";
        return (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                .stream()
                        .flatMap(method ->
                                info.getPatternValues().stream()
                                        .map(pattern ->
                                                new Door(
                                                        method.name(),
                                                        pattern,
                                                        entry.getValue(),
                                                        json,
                                                        accept)));
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean isForAnyone() {
        return handler.hasMethodAnnotation(Anyone.class);
    }

    Optional<List<Role>> roles() {
        return Optional.ofNullable(handler.getMethodAnnotation(Holds.class))
                .map(holds -> List.of(holds.value()));
    }

    List<String> variables() {
        return VARIABLE.matcher(pattern).results().map(hit -> hit.group(1)).toList();
    }

    /** The address with these values in place of its variables, as they are. */
    String path(UnaryOperator<String> values) {
        return VARIABLE.matcher(pattern)
                .replaceAll(hit ->
                        java.util.regex.Matcher.quoteReplacement(values.apply(hit.group(1))));
    }

    /** The first word of the address. */
    String room() {
        return pattern.split("[/.]", -1).length < 2 ? "" : pattern.split("[/.]", -1)[1];
    }

    /** The fields that the handler's signature names. */
    List<String> fields() {
        List<String> fields = new ArrayList<>();
        for (Parameter parameter : handler.getMethod().getParameters()) {
            RequestParam named = parameter.getAnnotation(RequestParam.class);
            if (named != null && !isOpen(parameter) && !isFile(parameter)) {
                String name = named.value() + (named.value().isEmpty() ? named.name() : "");
                fields.add(name.isEmpty() ? parameter.getName() : name);
            }
            if (parameter.isAnnotationPresent(ModelAttribute.class)) {
                Stream.of(parameter.getType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(fields::add);
            }
        }
        return fields;
    }

    /** Whether the handler reads fields that its signature does not name. */
    boolean readsMore() {
        return Stream.of(handler.getMethod().getParameters())
                .anyMatch(parameter ->
                        isOpen(parameter)
                                || parameter
                                        .getType()
                                        .getSimpleName()
                                        .equals("HttpServletRequest"));
    }

    private static boolean isOpen(Parameter parameter) {
        return parameter.isAnnotationPresent(RequestParam.class)
                && Map.class.isAssignableFrom(parameter.getType());
    }

    private static boolean isFile(Parameter parameter) {
        return parameter
                .getParameterizedType()
                .getTypeName()
                .contains(MultipartFile.class.getName());
    }

    @Override
    public String toString() {
        return method + " " + pattern + (accept.startsWith("text") ? "" : " as JSON");
    }
}
