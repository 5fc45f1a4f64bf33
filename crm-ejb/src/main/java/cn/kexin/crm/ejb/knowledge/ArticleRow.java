package cn.kexin.crm.ejb.knowledge;

import cn.kexin.crm.domain.knowledge.ArticleKind;
import cn.kexin.crm.domain.knowledge.ArticleState;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An article in a list.
 *
 * @param checkedOn when somebody last found that it holds, or null
 * @param uses how often it was used to answer
 */
public record ArticleRow(
        long id,
        ArticleKind kind,
        ArticleState state,
        String title,
        String language,
        List<String> tags,
        LocalDate checkedOn,
        Instant changedAt,
        long uses)
        implements Serializable {}
