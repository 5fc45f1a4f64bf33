package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.UnitRule;
import cn.kexin.crm.domain.casework.process.Category;
import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.Duty;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Responsibility;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.ejb.casework.OwedDuty;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads from the definitions in force what a person's roles owe customers. */
@ApplicationScoped
public class OwedDuties {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ProcessCatalog catalog;

    /** @return the duties in the order of the definitions */
    List<OwedDuty> of(Viewer viewer) {
        Map<Long, String> units = codes(viewer);
        List<OwedDuty> owed = new ArrayList<>();
        for (ProcessModel model : catalog.allInForce()) {
            for (Stage stage : model.stages()) {
                stage.duties().stream()
                        .filter(duty -> responsible(model, stage, duty).anyMatch(who -> holds(viewer, units, who)))
                        .map(duty -> owed(model, stage, duty))
                        .forEach(owed::add);
            }
        }
        return owed;
    }

    private Map<Long, String> codes(Viewer viewer) {
        Map<Long, String> codes = new HashMap<>();
        if (!viewer.units().isEmpty()) {
            em.createQuery("select u.id, u.code from OrgUnit u where u.id in :ids", Object[].class)
                    .setParameter("ids", viewer.units())
                    .getResultList()
                    .forEach(row -> codes.put((Long) row[0], (String) row[1]));
        }
        return codes;
    }

    /** A duty's own responsibility, else its stage's, else those by which cases are routed from the start. */
    private static Stream<Responsibility> responsible(ProcessModel model, Stage stage, Duty duty) {
        if (duty.responsible() != null) {
            return Stream.of(duty.responsible());
        }
        if (stage.responsible() != null) {
            return Stream.of(stage.responsible());
        }
        return Stream.concat(
                        model.categories().stream().map(Category::responsible),
                        Stream.of(model.firstStage()).map(Stage::responsible))
                .filter(Objects::nonNull);
    }

    private static boolean holds(Viewer viewer, Map<Long, String> codes, Responsibility who) {
        return viewer.units(who.role()).stream()
                .anyMatch(unit -> who.rule() != UnitRule.NAMED || Objects.equals(codes.get(unit), who.unit()));
    }

    private static OwedDuty owed(ProcessModel model, Stage stage, Duty duty) {
        if (duty.workingMinutes() != null) {
            return new OwedDuty(model.label(), stage.label(), duty.label(), null, duty.workingMinutes());
        }
        ClockEnd end = stage.equals(model.firstStage()) ? ClockEnd.RESPONSE : ClockEnd.RESOLUTION;
        ClockRule clock = model.clocks().stream()
                .filter(rule -> rule.end() == end)
                .findFirst()
                .orElse(null);
        return new OwedDuty(
                model.label(),
                stage.label(),
                duty.label(),
                clock == null ? null : clock.label(),
                clock == null ? null : clock.target(Priority.NORMAL));
    }
}
