package cn.kexin.crm.web.knowledge;

import cn.kexin.crm.domain.knowledge.ArticleKind;
import cn.kexin.crm.domain.knowledge.ArticleState;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.knowledge.ArticleFilter;
import cn.kexin.crm.ejb.knowledge.ArticleRow;
import cn.kexin.crm.ejb.knowledge.KnowledgeFacade;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Me;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Stream;

/** Everything the company knows to answer, by words and kind; the address carries what is asked for. */
@Named
@ViewScoped
public class ArticleList implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;

    @EJB
    private KnowledgeFacade knowledge;

    @Inject
    private Me me;

    private String text;
    private ArticleKind kind;
    private ArticleState state;
    private boolean writer;

    private final LazyRows<ArticleRow> rows = new LazyRows<>(page -> knowledge.list(filter(), page), ArticleRow::id);

    public void load() {
        writer = me.has(Role.Names.CUSTOMER_DEPT) || me.has(Role.Names.DEPT_HEAD);
    }

    private ArticleFilter filter() {
        String asked = text == null || text.isBlank() ? null : text.strip();
        return new ArticleFilter(
                asked == null ? null : asked.substring(0, Math.min(LONGEST, asked.length())), kind, state, null, null);
    }

    public LazyRows<ArticleRow> getRows() {
        return rows;
    }

    /** @return whether the reader may write */
    public boolean isWriter() {
        return writer;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** @return the name of the kind asked for, or null */
    public String getKind() {
        return kind == null ? null : kind.name();
    }

    /** @param name of a kind; any other text means every kind */
    public void setKind(String name) {
        kind = Stream.of(ArticleKind.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** @return the name of the state asked for, or null */
    public String getState() {
        return state == null ? null : state.name();
    }

    /** @param name of a state; any other text means those that are not retired */
    public void setState(String name) {
        state = Stream.of(ArticleState.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public ArticleKind[] getKinds() {
        return ArticleKind.values();
    }

    public ArticleState[] getStates() {
        return ArticleState.values();
    }
}
