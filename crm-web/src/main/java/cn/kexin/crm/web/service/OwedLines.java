package cn.kexin.crm.web.service;

import cn.kexin.crm.ejb.service.OwedCase;
import cn.kexin.crm.web.casework.ProcessNames;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Puts what is owed into the words of the definitions. */
@RequestScoped
public class OwedLines {

    @Inject
    private ProcessNames names;

    List<OwedLine> of(List<OwedCase> owed) {
        names.know(owed.stream().map(OwedCase::definitionId).toList());
        return owed.stream().map(this::line).toList();
    }

    private OwedLine line(OwedCase owed) {
        long definition = owed.definitionId();
        return new OwedLine(
                owed,
                names.type(definition, owed.type()),
                names.stage(definition, owed.stage()),
                owed.dueAt(),
                owed.tasks().stream()
                        .map(task -> new OwedLine.Duty(
                                names.duty(definition, task.stage(), task.duty(), task.title()),
                                task.personName() == null ? task.unitName() : task.personName(),
                                task.dueAt()))
                        .toList());
    }
}
