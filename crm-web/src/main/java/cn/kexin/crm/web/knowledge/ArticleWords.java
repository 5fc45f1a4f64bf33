package cn.kexin.crm.web.knowledge;

import cn.kexin.crm.domain.knowledge.ArticleState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The looks of articles. */
@Named
@ApplicationScoped
public class ArticleWords {

    public String tone(ArticleState state) {
        return switch (state) {
            case DRAFT -> "warn";
            case PUBLISHED -> "ok";
            case RETIRED -> "";
        };
    }
}
