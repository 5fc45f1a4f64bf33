package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.ejb.organisation.DayFacade;
import cn.kexin.crm.web.shared.ListQuery;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The filters above a page of cases: what its address asks for, and the addresses that ask otherwise. */
@Dependent
public class CaseFilterBar implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ProcessFacade processes;

    @EJB
    private DayFacade days;

    @Inject
    private ProcessNames names;

    @Inject
    private Texts texts;

    @Inject
    private Messages messages;

    private String page;
    private CaseListFilter filter = CaseListFilter.of(Map.of());
    private List<FilterChoice> types = List.of();
    private List<FilterChoice> stages = List.of();
    private String myUnit;

    /**
     * Reads the address.
     *
     * @param lastPart the last part of the address
     * @return the case types, for a page that needs more of them than names
     */
    List<ProcessModel> open(String lastPart) {
        page = lastPart;
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        filter = CaseListFilter.of(parameters);
        filter.refused().forEach(name -> messages.leaveOut("casework.error.filter", name));
        myUnit = days.today().unitCode();
        List<ProcessModel> models = processes.active();
        types = models.stream()
                .map(model -> new FilterChoice(model.code(), names.in(model.label())))
                .toList();
        stages = models.stream()
                .filter(model -> model.code().equals(filter.get("type")))
                .flatMap(model -> model.stages().stream())
                .map(stage -> new FilterChoice(stage.code(), names.in(stage.label())))
                .toList();
        return models;
    }

    CaseListFilter filter() {
        return filter;
    }

    /** @return the address of the page with one part said otherwise */
    public String with(String name, Object part) {
        return address(filter.toQuery().with(name, part));
    }

    /** @return the address of the page with the part as given, or without it when it is just that now */
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

    /** @return the address of another page which shows the same cases */
    public String on(String otherPage) {
        return address(otherPage, filter.toQuery());
    }

    private String address(ListQuery query) {
        return address(page, query);
    }

    private static String address(String page, ListQuery query) {
        return page + (query.isEmpty() ? "" : "?" + query);
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

    public String getPage() {
        return page;
    }
}
