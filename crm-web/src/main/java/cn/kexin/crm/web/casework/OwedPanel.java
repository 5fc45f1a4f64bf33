package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.OwedDuty;
import cn.kexin.crm.ejb.casework.WorkFacade;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the reader's roles owe customers, by case type; read once the panel is shown. */
@Named
@RequestScoped
public class OwedPanel {

    @EJB
    private WorkFacade work;

    @Inject
    private ProcessNames names;

    @Inject
    private Durations durations;

    @Inject
    private Texts texts;

    private List<Group> groups;

    /**
     * The duties of one case type.
     *
     * @param type the type's name
     * @param duties what is owed, in words
     */
    public record Group(String type, List<String> duties) {}

    /** Reads the definitions. */
    public void load() {
        Map<String, List<String>> byType = new LinkedHashMap<>();
        work.owed().forEach(duty -> byType.computeIfAbsent(names.in(duty.type()), type -> new ArrayList<>())
                .add(words(duty)));
        groups = byType.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private String words(OwedDuty duty) {
        String what = names.in(duty.stage()) + texts.of("casework.owed.colon") + names.in(duty.duty());
        if (duty.workingMinutes() == null) {
            return what;
        }
        String target = durations.text(duty.workingMinutes());
        return duty.clock() == null
                ? texts.of("casework.owed.within", what, target)
                : texts.of("casework.owed.clock", what, names.in(duty.clock()), target);
    }

    public List<Group> getGroups() {
        return groups;
    }
}
