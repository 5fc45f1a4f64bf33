package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.UnitRule;
import cn.kexin.crm.domain.casework.process.Category;
import cn.kexin.crm.domain.casework.process.Duty;
import cn.kexin.crm.domain.casework.process.ProcessCheck;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Responsibility;
import cn.kexin.crm.domain.casework.process.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Checks a definition by itself and against the company: the units it names must exist. */
@ApplicationScoped
public class DefinitionReview {

    @PersistenceContext
    private EntityManager em;

    List<ProcessCheck.Flaw> flaws(ProcessModel model) {
        List<ProcessCheck.Flaw> flaws = new ArrayList<>(ProcessCheck.of(model));
        Set<String> units = unitCodes();
        namedUnits(model)
                .filter(unit -> !units.contains(unit))
                .distinct()
                .map(unit -> new ProcessCheck.Flaw("casework.definition.unknownUnit", unit))
                .forEach(flaws::add);
        return List.copyOf(flaws);
    }

    Set<String> unitCodes() {
        return Set.copyOf(em.createQuery("select u.code from OrgUnit u where u.active = true", String.class)
                .getResultList());
    }

    private static Stream<String> namedUnits(ProcessModel model) {
        Stream<Responsibility> ofStages = model.stages().stream().map(Stage::responsible);
        Stream<Responsibility> ofDuties =
                model.stages().stream().flatMap(s -> s.duties().stream()).map(Duty::responsible);
        Stream<Responsibility> ofCategories = model.categories().stream().map(Category::responsible);
        return Stream.of(ofStages, ofDuties, ofCategories)
                .flatMap(s -> s)
                .filter(Objects::nonNull)
                .filter(r -> r.rule() == UnitRule.NAMED)
                .map(Responsibility::unit)
                .filter(Objects::nonNull);
    }
}
