package cn.kexin.crm.web.organisation;

import cn.kexin.crm.ejb.organisation.SkillFacade;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the person on the page can do. */
@Named
@ViewScoped
public class PersonSkills implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Between two skills, in either language. */
    private static final String SEPARATORS = "[,，、;；\\n]+";

    @EJB
    private SkillFacade skills;

    @Inject
    private PersonPage page;

    @Inject
    private Messages messages;

    private String text;
    private List<String> known = List.of();

    public void load() {
        text = skills.ofPerson(page.getId()).stream().map(Ref::name).collect(Collectors.joining("、"));
        known = skills.list().stream().map(Ref::name).toList();
    }

    public String save() {
        skills.learn(
                page.getId(),
                Stream.of((text == null ? "" : text).split(SEPARATORS))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList());
        messages.done("common.saved");
        return "/organisation/person?faces-redirect=true&id=" + page.getId();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** @return the skills there are */
    public List<String> getKnown() {
        return known;
    }
}
