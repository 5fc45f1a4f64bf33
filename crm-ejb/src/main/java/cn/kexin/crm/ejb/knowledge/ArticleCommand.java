package cn.kexin.crm.ejb.knowledge;

import cn.kexin.crm.domain.knowledge.Article;
import cn.kexin.crm.domain.knowledge.ArticleKind;
import cn.kexin.crm.domain.shared.PlainLine;
import cn.kexin.crm.domain.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What an article says. It is plain text: whatever looks like a mark-up is shown as it was typed.
 *
 * @param language {@code zh} or {@code en}
 * @param body may leave blanks open, such as {@code {客户}}
 * @param caseTypes codes of definitions in force for whose matters it is offered first
 * @param products parts of names or models of products, likewise
 */
public record ArticleCommand(
        @NotNull ArticleKind kind,
        @NotNull @Pattern(regexp = "zh|en") String language,
        @NotBlank @Size(max = Article.LONGEST_TITLE) @PlainLine String title,
        @NotBlank @Size(max = Article.LONGEST_BODY) @PlainText String body,
        @NotNull @Size(max = 12) List<@NotBlank @Size(max = 40) @PlainLine String> tags,
        @NotNull @Size(max = 9) List<@NotBlank @Size(max = 40) String> caseTypes,
        @NotNull @Size(max = 9) List<@NotBlank @Size(max = 80) @PlainLine String> products) {}
