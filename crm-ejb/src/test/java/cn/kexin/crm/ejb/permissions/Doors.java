package cn.kexin.crm.ejb.permissions;

import cn.kexin.crm.ejb.shared.SearchSource;
import cn.kexin.crm.ejb.testing.Callers;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every door of the product: all facade methods of the permission table, which a test keeps complete, and all sources of
 * the search, so that a door added later is tried too. Each is called with every id and with texts that find, in a
 * transaction that is rolled back.
 */
final class Doors {

    /** A code that some methods take for a text. */
    private static final String MEASURE = "CONTACTS_LOGGED";

    private final Callers as;
    private final UserTransaction transaction;
    private final String asked;

    /** @param asked a text that finds what is sought */
    Doors(Callers as, UserTransaction transaction, String asked) {
        this.as = as;
        this.transaction = transaction;
        this.asked = asked;
    }

    /** @return the doors through which one of the words comes to the person */
    Set<String> showing(String person, Collection<Long> ids, String... words) {
        Set<String> showing = new TreeSet<>();
        for (String name : PermissionTable.read().entries().keySet()) {
            Method method = method(name);
            for (Arguments arguments : ways(method)) {
                boolean takesIds = Arrays.stream(method.getParameterTypes())
                        .anyMatch(type -> type == long.class || type == Long.class || type == List.class);
                for (Object[] chosen : arguments.forAll(method, takesIds ? ids : List.of(0L))) {
                    String answer = as.user(person, () -> answer(method, chosen))
                            + new String(arguments.written(), StandardCharsets.UTF_8);
                    if (Stream.of(words).anyMatch(answer::contains)) {
                        showing.add(name);
                    }
                }
            }
        }
        for (SearchSource source : CDI.current().select(SearchSource.class, Any.Literal.INSTANCE)) {
            String found = as.user(person, () -> Dump.of(source.search(asked, 50)));
            if (Stream.of(words).anyMatch(found::contains)) {
                showing.add("search " + source.type());
            }
        }
        return showing;
    }

    /** Texts and choices are given or left out, as far as the method takes any. */
    private List<Arguments> ways(Method method) {
        List<Class<?>> types = List.of(method.getParameterTypes());
        boolean texts = types.contains(String.class);
        boolean choices = types.stream().anyMatch(type -> type.isEnum() || type.isRecord());
        List<Arguments> ways = new ArrayList<>(List.of(new Arguments(asked, asked, true)));
        if (texts) {
            ways.add(new Arguments(asked, null, true));
            ways.add(new Arguments(asked, MEASURE, true));
        }
        if (choices) {
            ways.add(new Arguments(asked, null, false));
        }
        return ways;
    }

    private static Method method(String name) {
        try {
            int dot = name.lastIndexOf('.');
            Class<?> facade = Class.forName(PermissionTable.PACKAGE + name.substring(0, dot));
            return Stream.of(facade.getMethods())
                    .filter(candidate -> candidate.getName().equals(name.substring(dot + 1)))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return what the method tells, be it by a refusal */
    private String answer(Method method, Object[] arguments) throws Exception {
        transaction.begin();
        try {
            Object facade = CDI.current().select(method.getDeclaringClass()).get();
            return Dump.of(method.invoke(facade, arguments));
        } catch (InvocationTargetException e) {
            List<String> told = new ArrayList<>();
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                told.add(String.valueOf(cause.getMessage()));
                told.addAll(refusal(cause));
            }
            return String.join("\n", told);
        } finally {
            transaction.rollback();
        }
    }

    /** What a refusal carries besides its message: arguments and candidates. */
    private static List<String> refusal(Throwable cause) {
        return Stream.of(cause.getClass().getMethods())
                .filter(getter -> getter.getParameterCount() == 0
                        && (getter.getName().equals("getArguments")
                                || getter.getName().equals("getCandidates")))
                .map(getter -> {
                    try {
                        return Dump.of(getter.invoke(cause));
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toList());
    }
}
