package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.assessment.Measure;
import cn.kexin.crm.ejb.assessment.MeasureInfo;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The measures that the features offer. */
@ApplicationScoped
public class Measures {

    @Inject
    @Any
    private Instance<Measure> offered;

    private final Map<String, Measure> byCode = new TreeMap<>();

    @PostConstruct
    void collect() {
        for (Measure measure : offered) {
            if (byCode.put(measure.code(), measure) != null) {
                throw new IllegalStateException("Two measures have the code " + measure.code());
            }
        }
    }

    Set<String> codes() {
        return byCode.keySet();
    }

    /** @throws NotFoundException when no feature offers it */
    Measure get(String code) {
        Measure measure = byCode.get(code);
        if (measure == null) {
            throw new NotFoundException("measure", code);
        }
        return measure;
    }

    Map<String, FigureKind> kinds() {
        return byCode.values().stream().collect(Collectors.toMap(Measure::code, Measure::kind));
    }

    List<MeasureInfo> infos() {
        return byCode.values().stream()
                .map(m -> new MeasureInfo(m.code(), m.kind(), m.direction(), m.appeals()))
                .toList();
    }
}
