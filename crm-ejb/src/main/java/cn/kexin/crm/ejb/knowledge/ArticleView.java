package cn.kexin.crm.ejb.knowledge;

import java.io.Serializable;
import java.util.List;

/**
 * An article with its text.
 *
 * @param caseTypes codes of definitions for whose matters it is offered first
 * @param checkedBy who last found that it holds, or null
 * @param changeable whether the reader may change it
 * @param publishable whether the reader may publish and retire it
 */
public record ArticleView(
        ArticleRow row,
        long version,
        String body,
        List<String> caseTypes,
        List<String> products,
        String changedBy,
        String checkedBy,
        boolean changeable,
        boolean publishable)
        implements Serializable {}
