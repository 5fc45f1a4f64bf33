package cn.kexin.crm.ejb.knowledge;

import cn.kexin.crm.domain.knowledge.ArticleKind;
import cn.kexin.crm.domain.knowledge.ArticleState;
import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.validation.constraints.Size;

/**
 * Which articles; what is null does not matter.
 *
 * @param text words of title, tags, products or text; of Chinese two characters are enough
 * @param state other ones than published are found by those who write
 * @param caseType code of a definition for which they are offered first
 * @param language {@code zh} or {@code en}
 */
public record ArticleFilter(
        @Size(max = 100) @PlainLine String text,
        ArticleKind kind,
        ArticleState state,
        @Size(max = 40) String caseType,
        @Size(max = 5) String language) {

    public static ArticleFilter any() {
        return new ArticleFilter(null, null, null, null, null);
    }
}
