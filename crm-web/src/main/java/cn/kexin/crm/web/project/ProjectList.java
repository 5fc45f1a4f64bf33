package cn.kexin.crm.web.project;

import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.ejb.project.ProjectFilter;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.casework.FilterChoice;
import cn.kexin.crm.web.casework.ProcessNames;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.ListQuery;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The list of projects; its address says what it holds. Without {@code show} it holds those not closed. */
@Named
@ViewScoped
public class ProjectList implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;

    @EJB
    private ProcessFacade processes;

    @Inject
    private ProjectLines lines;

    @Inject
    private ProcessNames names;

    private final LazyRows<ProjectLine> rows = new LazyRows<>(this::load, ProjectLine::id);
    private ListQuery query = ListQuery.empty();
    private List<FilterChoice> types = List.of();
    private List<FilterChoice> stages = List.of();

    /** Reads the address. */
    public void open() {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        for (String name : List.of("q", "type", "stage", "late", "show")) {
            String text = parameters.get(name);
            boolean readable =
                    text != null && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
            query = query.with(name, readable ? text.strip() : null);
        }
        List<ProcessModel> models = processes.active();
        types = models.stream()
                .filter(ProjectList::isLifecycle)
                .map(model -> new FilterChoice(model.code(), names.in(model.label())))
                .toList();
        stages = models.stream()
                .filter(model -> model.code().equals(getType()))
                .flatMap(model -> model.stages().stream())
                .map(stage -> new FilterChoice(stage.code(), names.in(stage.label())))
                .toList();
    }

    /** @return the shipped kind of project unless the address names another one */
    private String getType() {
        return asked("type") == null ? "CONSTRUCTION_PROJECT" : asked("type");
    }

    private Page<ProjectLine> load(PageRequest request) {
        return lines.page(
                new ProjectFilter(
                        asked("q"),
                        asked("type"),
                        asked("stage"),
                        null,
                        !"ALL".equals(asked("show")),
                        is("late", "true")),
                request);
    }

    /** @return the types that projects can be narrowed down to */
    public List<FilterChoice> getTypes() {
        return types;
    }

    /** A process in which cases go on by themselves accompanies something longer than a request. */
    private static boolean isLifecycle(ProcessModel model) {
        return model.transitions().stream().anyMatch(way -> way.automatic());
    }

    public String asked(String name) {
        return query.getParts().get(name);
    }

    public boolean is(String name, String part) {
        return part.equals(asked(name));
    }

    /** @return the address of the list with one part said otherwise */
    public String with(String name, String part) {
        ListQuery changed = query.with(name, part);
        return "list.xhtml" + (changed.isEmpty() ? "" : "?" + changed);
    }

    /** @return the address of the list with the part as given, or without it when it is just that now */
    public String toggle(String name, String part) {
        return with(name, is(name, part) ? null : part);
    }

    /** @return the address after another type was chosen, which has stages of its own */
    public String withType(String type) {
        ListQuery changed = query.without("stage").with("type", type);
        return "list.xhtml" + (changed.isEmpty() ? "" : "?" + changed);
    }

    public String name(List<FilterChoice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(FilterChoice::label)
                .findFirst()
                .orElse(code);
    }

    /** @return whether the address asks for anything but the usual */
    public boolean isFiltered() {
        return !query.isEmpty();
    }

    public ListQuery getQuery() {
        return query;
    }

    public List<FilterChoice> getStages() {
        return stages;
    }

    public LazyRows<ProjectLine> getRows() {
        return rows;
    }
}
