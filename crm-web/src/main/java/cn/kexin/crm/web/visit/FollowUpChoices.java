package cn.kexin.crm.web.visit;

import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.web.shared.Formats;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sorts of cases in which a finding can be followed up: those for what customers want, not those for projects and sales. */
@Named
@RequestScoped
public class FollowUpChoices {

    private static final List<String> TYPES = List.of("WARRANTY_CLAIM", "COMPLAINT", "SERVICE_REQUEST");

    @EJB
    private ProcessFacade processes;

    private final Map<String, String> labels = new LinkedHashMap<>();

    @PostConstruct
    void read() {
        List<ProcessModel> models = processes.active();
        for (String type : TYPES) {
            models.stream().filter(model -> model.code().equals(type)).forEach(this::add);
        }
    }

    private void add(ProcessModel model) {
        String name = Formats.name(model.label());
        if (model.categories().isEmpty()) {
            labels.put(name, model.code() + "/");
        }
        model.categories()
                .forEach(each ->
                        labels.put(name + " · " + Formats.name(each.label()), model.code() + "/" + each.code()));
    }

    /** @return type and category by what people call them */
    public Map<String, String> getLabels() {
        return labels;
    }
}
