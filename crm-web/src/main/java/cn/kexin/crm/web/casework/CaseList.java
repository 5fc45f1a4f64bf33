package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.ejb.organisation.Day;
import cn.kexin.crm.ejb.organisation.DayFacade;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.ListQuery;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The list of cases; its address says what it holds. */
@Named
@ViewScoped
public class CaseList implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ProcessFacade processes;

    @EJB
    private DayFacade days;

    @Inject
    private CaseLines lines;

    @Inject
    private ProcessNames names;

    @Inject
    private Texts texts;

    @Inject
    private Messages messages;

    private final LazyRows<CaseLine> rows = new LazyRows<>(this::load, CaseLine::id);
    private CaseListFilter filter = CaseListFilter.of(Map.of());
    private List<CaseLine> selected = new ArrayList<>();
    private List<FilterChoice> types = List.of();
    private List<FilterChoice> stages = List.of();
    private String myUnit;

    /** Reads the address. */
    public void open() {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        filter = CaseListFilter.of(parameters);
        filter.refused().forEach(name -> messages.leaveOut("casework.error.filter", name));
        Day today = days.today();
        myUnit = today.unitCode();
        offer(processes.active());
    }

    private void offer(List<ProcessModel> models) {
        types = models.stream()
                .map(model -> new FilterChoice(model.code(), names.in(model.label())))
                .toList();
        stages = models.stream()
                .filter(model -> model.code().equals(filter.get("type")))
                .flatMap(model -> model.stages().stream())
                .map(stage -> choice(stage))
                .toList();
    }

    private FilterChoice choice(Stage stage) {
        return new FilterChoice(stage.code(), names.in(stage.label()));
    }

    private Page<CaseLine> load(PageRequest request) {
        return lines.page(filter.toFilter(), request);
    }

    /** @return the address of the list with one part said otherwise */
    public String with(String name, Object part) {
        return address(filter.toQuery().with(name, part));
    }

    /** @return the address of the list with the part as given, or without it when it is just that now */
    public String toggle(String name, Object part) {
        return with(name, is(name, part) ? null : part);
    }

    /** @return the address after another type was chosen, which has stages of its own */
    public String withType(String type) {
        return address(filter.toQuery().without("stage").without("category").with("type", type));
    }

    public String withColumn(CaseColumn column) {
        return with("columns", filter.toggled(column));
    }

    private String address(ListQuery query) {
        return "list.xhtml" + (query.isEmpty() ? "" : "?" + query);
    }

    /** @return the address of a file with just these rows and columns */
    public String getExport() {
        ListQuery query = filter.toQuery().with("sort", rows.getSort());
        return "cases.csv" + (query.isEmpty() ? "" : "?" + query);
    }

    /** @return the state of the list as a saved filter keeps it */
    public String getQuery() {
        return filter.toQuery().with("sort", rows.getSort()).toString();
    }

    public boolean is(String name, Object part) {
        return String.valueOf(part).equals(filter.get(name));
    }

    public boolean shows(String column) {
        return filter.columns().contains(CaseColumn.valueOf(column));
    }

    /** @return what was asked for by that name, or null */
    public String asked(String name) {
        return filter.get(name);
    }

    /** @return the name of the choice made, for the filter's button */
    public String name(List<FilterChoice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(FilterChoice::label)
                .findFirst()
                .orElse(code);
    }

    public CaseColumn[] getColumns() {
        return CaseColumn.values();
    }

    public List<FilterChoice> getPriorities() {
        return Arrays.stream(Priority.values())
                .map(priority -> new FilterChoice(priority.name(), texts.label(priority)))
                .toList();
    }

    /** @return which cases by status, for chips */
    public List<FilterChoice> getShows() {
        return Arrays.stream(CaseListFilter.Show.values())
                .map(show -> new FilterChoice(show.name(), texts.of("casework.show." + show.name())))
                .toList();
    }

    public String getShow() {
        return filter.show().name();
    }

    /** @return whether the address asks for anything but the usual */
    public boolean isFiltered() {
        return !filter.toQuery().isEmpty();
    }

    public ListQuery getFilters() {
        return filter.toQuery();
    }

    public List<FilterChoice> getTypes() {
        return types;
    }

    public List<FilterChoice> getStages() {
        return stages;
    }

    public String getMyUnit() {
        return myUnit;
    }

    public LazyRows<CaseLine> getRows() {
        return rows;
    }

    public List<CaseLine> getSelected() {
        return selected;
    }

    public void setSelected(List<CaseLine> selected) {
        this.selected = selected == null ? new ArrayList<>() : selected;
    }
}
