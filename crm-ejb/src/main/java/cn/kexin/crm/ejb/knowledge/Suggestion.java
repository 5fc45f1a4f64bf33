package cn.kexin.crm.ejb.knowledge;

import cn.kexin.crm.domain.knowledge.ArticleKind;
import java.io.Serializable;

/**
 * An article that answers to a matter.
 *
 * @param body its text, blanks left open
 */
public record Suggestion(long id, ArticleKind kind, String title, String body, String language)
        implements Serializable {}
