package cn.kexin.crm.web.organisation;

import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.ejb.organisation.CalendarFacade;
import cn.kexin.crm.ejb.organisation.CalendarRow;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import cn.kexin.crm.ejb.organisation.UnitCommand;
import cn.kexin.crm.ejb.organisation.UnitFacade;
import cn.kexin.crm.ejb.organisation.UnitRow;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Creates a unit, or edits, moves and closes one. */
@Named
@ViewScoped
public class UnitEdit implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/organisation/units?faces-redirect=true";

    @EJB
    private UnitFacade units;

    @EJB
    private CalendarFacade calendarFacade;

    @EJB
    private DirectoryFacade directory;

    @Inject
    private Messages messages;

    private Long id;
    private UnitRow unit;
    private List<CalendarRow> calendars;

    private String code;
    private String name;
    private UnitType type = UnitType.DEPARTMENT;
    private Ref parent;
    private String calendar;
    private DirectoryEntry head;

    /** Reads what the form starts with. */
    public void load() {
        if (calendars != null) {
            return;
        }
        calendars = calendarFacade.list();
        if (id != null) {
            unit = units.find(id);
            code = unit.code();
            name = unit.name();
            type = unit.type();
            parent = unit.parentCode() == null ? null : directory.unit(unit.parentCode());
            calendar = unit.calendarCode();
            head = unit.headUsername() == null ? null : directory.person(unit.headUsername());
        }
    }

    public String save() {
        UnitCommand command = new UnitCommand(
                code,
                name,
                type,
                parent == null ? null : parent.code(),
                calendar,
                head == null ? null : head.username());
        if (unit == null) {
            units.create(command);
        } else {
            units.edit(id, unit.version(), command);
        }
        messages.done("common.saved");
        return LIST;
    }

    public String close() {
        units.close(id, unit.version());
        messages.done("organisation.unit.closedDone");
        return LIST;
    }

    public String reopen() {
        units.reopen(id, unit.version());
        messages.done("organisation.unit.reopened");
        return LIST;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** @return the unit as it is stored, or null for a new one */
    public UnitRow getUnit() {
        return unit;
    }

    public List<CalendarRow> getCalendars() {
        return calendars;
    }

    public UnitType[] getTypes() {
        return UnitType.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public UnitType getType() {
        return type;
    }

    public void setType(UnitType type) {
        this.type = type;
    }

    public Ref getParent() {
        return parent;
    }

    public void setParent(Ref parent) {
        this.parent = parent;
    }

    public String getCalendar() {
        return calendar;
    }

    public void setCalendar(String calendar) {
        this.calendar = calendar;
    }

    public DirectoryEntry getHead() {
        return head;
    }

    public void setHead(DirectoryEntry head) {
        this.head = head;
    }
}
