package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.WorkFilter;
import cn.kexin.crm.ejb.casework.WorkGroup;
import cn.kexin.crm.ejb.casework.WorkScope;
import cn.kexin.crm.web.shared.ListQuery;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What the address of "my work" asks for: whose duties, which group, which words. */
public class WorkAsked implements Serializable {

    private static final long serialVersionUID = 1L;

    private WorkScope scope = WorkScope.MINE;
    private WorkGroup group;
    private String type;
    private String text;

    /** @return names of the parts that cannot be understood, which are left out from now on */
    List<String> leaveOut() {
        List<String> left = new ArrayList<>();
        if (text != null && !AddressReading.isReadable(text)) {
            left.add("q");
            text = null;
        }
        if (type != null && !AddressReading.isReadable(type)) {
            left.add("type");
            type = null;
        }
        return left;
    }

    WorkFilter toFilter() {
        return new WorkFilter(scope, group, type, text);
    }

    boolean isNothing() {
        return query().isEmpty();
    }

    private ListQuery query() {
        return ListQuery.empty()
                .with("scope", scope == WorkScope.MINE ? null : scope)
                .with("group", group)
                .with("type", type)
                .with("q", text);
    }

    /** @return the address with the group chosen, or given up when it is chosen now */
    public String withGroup(WorkGroup other) {
        ListQuery query = query().with("group", other == group ? null : other);
        return "list.xhtml" + (query.isEmpty() ? "" : "?" + query);
    }

    /** @return the state of the page as a saved filter keeps it */
    public String getQuery() {
        return query().toString();
    }

    public WorkScope getScope() {
        return scope;
    }

    public void setScope(WorkScope scope) {
        this.scope = scope == null ? WorkScope.MINE : scope;
    }

    public WorkGroup getGroup() {
        return group;
    }

    public void setGroup(WorkGroup group) {
        this.group = group;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
