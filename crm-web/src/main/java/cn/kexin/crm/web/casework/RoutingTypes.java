package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Types of cases and their categories to choose from; read once for each request. */
@Named
@RequestScoped
public class RoutingTypes {

    @EJB
    private ProcessFacade processes;

    @Inject
    private ProcessNames names;

    private List<ProcessModel> models;

    private List<ProcessModel> models() {
        if (models == null) {
            models = processes.active();
        }
        return models;
    }

    public List<FilterChoice> getAll() {
        return models().stream()
                .map(model -> new FilterChoice(model.code(), names.in(model.label())))
                .toList();
    }

    /** @return the categories of a type; none for null */
    public List<FilterChoice> categories(String type) {
        return models().stream()
                .filter(model -> model.code().equals(type))
                .flatMap(model -> model.categories().stream())
                .map(category -> new FilterChoice(category.code(), names.in(category.label())))
                .toList();
    }
}
