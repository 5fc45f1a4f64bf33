package cn.kexin.crm.web.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The fields by which a list can be sorted; any other is refused with 400. Stands on the method, or once on the bean of
 * filters that the list and its exports share.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Sorts {

    /** Names as in the items. */
    String[] value();

    /** Finds what a method's list can be sorted by. */
    final class Of {

        private Of() {}

        /** @return the names, none for a method that does not sort */
        public static List<String> method(Method method) {
            return Stream.<AnnotatedElement>concat(Stream.of(method), Stream.of(method.getParameterTypes()))
                    .map(element -> element.getAnnotation(Sorts.class))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(sorts -> List.of(sorts.value()))
                    .orElse(List.of());
        }
    }
}
