package cn.kexin.crm.ejb.permissions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that an answer tells, as text: records, collections and maps to any depth. */
final class Dump {

    private final StringBuilder text = new StringBuilder();

    private Dump() {}

    static String of(Object answer) {
        Dump dump = new Dump();
        dump.add(answer);
        return dump.text.toString();
    }

    private void add(Object answer) {
        if (answer instanceof Record known) {
            Stream.of(known.getClass().getRecordComponents()).forEach(component -> add(read(known, component)));
        } else if (answer instanceof Iterable<?> many) {
            many.forEach(this::add);
        } else if (answer instanceof Map<?, ?> many) {
            many.forEach((name, each) -> {
                add(name);
                add(each);
            });
        } else if (answer instanceof Object[] many) {
            Stream.of(many).forEach(this::add);
        } else if (answer instanceof Optional<?> perhaps) {
            perhaps.ifPresent(this::add);
        } else if (answer != null) {
            text.append(answer).append('\n');
        }
    }

    private static Object read(Record known, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(known);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
