package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.UnitRule;
import cn.kexin.crm.domain.casework.process.ProcessCheck;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Responsibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks a definition by itself and against the company: the units it names must exist. */
@ApplicationScoped
public class DefinitionReview {

    @PersistenceContext
    private EntityManager em;

    List<ProcessCheck.Flaw> flaws(ProcessModel model) {
        List<ProcessCheck.Flaw> flaws = new ArrayList<>(ProcessCheck.of(model));
        Set<String> units = unitCodes();
        model.stages().forEach(stage -> {
            unknownUnit(stage.code(), stage.responsible(), units).ifPresent(flaws::add);
            stage.duties().forEach(duty -> unknownUnit(duty.code(), duty.responsible(), units)
                    .ifPresent(flaws::add));
        });
        model.categories().forEach(category -> unknownUnit(category.code(), category.responsible(), units)
                .ifPresent(flaws::add));
        return List.copyOf(flaws);
    }

    Set<String> unitCodes() {
        return Set.copyOf(em.createQuery("select u.code from OrgUnit u where u.active = true", String.class)
                .getResultList());
    }

    private static Optional<ProcessCheck.Flaw> unknownUnit(String where, Responsibility who, Set<String> units) {
        boolean named = who != null && who.rule() == UnitRule.NAMED && who.unit() != null;
        return named && !units.contains(who.unit())
                ? Optional.of(new ProcessCheck.Flaw("casework.definition.unknownUnit", where, who.unit()))
                : Optional.empty();
    }
}
