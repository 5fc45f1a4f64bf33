package cn.kexin.crm.web.knowledge;

import cn.kexin.crm.domain.knowledge.ArticleKind;
import cn.kexin.crm.domain.knowledge.Blank;
import cn.kexin.crm.ejb.knowledge.ArticleView;
import cn.kexin.crm.ejb.knowledge.KnowledgeFacade;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writing an article. */
@Named
@ViewScoped
public class ArticleEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private KnowledgeFacade knowledge;

    @Inject
    private Texts texts;

    @Inject
    private Messages messages;

    private Long id;
    private long version;
    private final ArticleForm form = new ArticleForm();

    public void load() {
        if (id != null) {
            ArticleView stored = knowledge.find(id);
            version = stored.version();
            form.show(stored);
        }
    }

    public String save() {
        if (id == null) {
            id = knowledge.create(form.toCommand());
        } else {
            knowledge.change(id, version, form.toCommand());
        }
        messages.done("common.saved");
        return "/knowledge/view?faces-redirect=true&id=" + id;
    }

    /** @return what may be left open, as it is written in the reader's language */
    public String getBlanks() {
        boolean english = "en".equals(texts.locale().getLanguage());
        return Stream.of(Blank.values())
                .map(blank -> english ? blank.inEnglish() : blank.inChinese())
                .collect(Collectors.joining(" "));
    }

    public ArticleKind[] getKinds() {
        return ArticleKind.values();
    }

    public ArticleForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
