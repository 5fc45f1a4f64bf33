package cn.kexin.crm.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a page keeps between two requests survives being written to disk or sent to another node: a reader who comes back
 * after a restart finds the page as it was, and what they do there is based on what they saw.
 */
class PassivationTest {

    static Stream<Class<?>> pages() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("cn.kexin.crm.web")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ViewScoped.class))
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageKeepsOnlyWhatCanBeWritten(Class<?> page) {
        List<String> lost = new ArrayList<>();
        look(page, page.getSimpleName(), new HashSet<>(), lost);

        assertThat(lost).isEmpty();
    }

    private static void look(Type type, String path, Set<Type> seen, List<String> lost) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            look(generic.getRawType(), path, seen, lost);
            Arrays.stream(generic.getActualTypeArguments())
                    .forEach(part -> look(part, path + "<" + part.getTypeName() + ">", seen, lost));
        } else if (type instanceof WildcardType any) {
            Arrays.stream(any.getUpperBounds()).forEach(bound -> look(bound, path, seen, lost));
        } else if (type instanceof Class<?> plain) {
            lookAt(plain, path, seen, lost);
        }
    }

    private static void lookAt(Class<?> type, String path, Set<Type> seen, List<String> lost) {
        if (!canBeWritten(type)) {
            lost.add(path + " is a " + type.getName());
        } else if (type.getName().startsWith("cn.kexin.") && !type.isEnum()) {
            Arrays.stream(type.getDeclaredFields())
                    .filter(PassivationTest::isKept)
                    .forEach(field -> look(field.getGenericType(), path + "." + field.getName(), seen, lost));
        }
    }

    /** Containers write references to beans themselves. */
    private static boolean isKept(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers())
                && !field.isAnnotationPresent(Inject.class)
                && !field.isAnnotationPresent(EJB.class);
    }

    private static boolean canBeWritten(Class<?> type) {
        return type.isPrimitive()
                || Serializable.class.isAssignableFrom(type)
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || type == Object.class;
    }
}
