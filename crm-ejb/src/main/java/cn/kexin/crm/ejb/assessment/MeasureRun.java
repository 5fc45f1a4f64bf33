package cn.kexin.crm.ejb.assessment;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** One computation of all measures over a window; keeps what several measures read together. Not shared by threads. */
public final class MeasureRun {

    private final MeasureWindow window;
    private final Map<Class<?>, Object> shared = new HashMap<>();

    public MeasureRun(MeasureWindow window) {
        this.window = window;
    }

    public MeasureWindow window() {
        return window;
    }

    /**
     * @param type the type of what is shared, its key
     * @param reader reads it, the first time it is asked for
     * @return what was read for this run
     */
    public <T> T share(Class<T> type, Function<MeasureWindow, T> reader) {
        Object known = shared.get(type);
        if (known == null) {
            known = reader.apply(window);
            shared.put(type, known);
        }
        return type.cast(known);
    }
}
