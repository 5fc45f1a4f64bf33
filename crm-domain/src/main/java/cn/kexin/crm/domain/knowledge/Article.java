package cn.kexin.crm.domain.knowledge;

import cn.kexin.crm.domain.customer.search.SearchIndex;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * 知识库文章: an answer or a piece of knowledge. It is written as a draft, published by a head, checked from time to time and
 * retired in the end. Whoever is no head and changes a published one makes it a draft again; a head's change is a check.
 */
@Entity
@Table(name = "article")
public class Article extends BaseEntity {

    public static final String TYPE = "knowledge";

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_BODY = 8000;

    /** Most characters of an answer, which has to fit into a reply. */
    public static final int LONGEST_ANSWER = 2000;

    /** Most characters of the search columns: everything that is written can be found. */
    private static final int LONGEST_TEXT = 10_000;

    private static final int LONGEST_GRAMS = 60_000;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ArticleKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ArticleState state = ArticleState.DRAFT;

    @Column(nullable = false, length = LONGEST_TITLE)
    private String title;

    @Column(nullable = false, length = LONGEST_BODY)
    private String body;

    @Column(nullable = false, length = 5)
    private String language;

    @Convert(converter = WordsConverter.class)
    @Column(name = "tag_words", nullable = false, length = 600)
    private List<String> tags = List.of();

    @Embedded
    private ArticleScope scope = ArticleScope.any();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "changed_by_id")
    private Person changedBy;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "checked_by_id")
    private Person checkedBy;

    @Column(name = "checked_on")
    private LocalDate checkedOn;

    /** Counted where it is stored, so that two who use it at once do not meet. */
    @Column(nullable = false, insertable = false, updatable = false)
    private long uses;

    @Column(name = "search_text", nullable = false, length = LONGEST_TEXT)
    private String searchText;

    @Column(name = "search_grams", nullable = false, length = LONGEST_GRAMS)
    private String searchGrams;

    protected Article() {}

    /** @param language {@code zh} or {@code en} */
    public Article(ArticleKind kind, String language, Person by, Instant at) {
        this.kind = Objects.requireNonNull(kind);
        this.language = Objects.requireNonNull(language);
        changedBy = Objects.requireNonNull(by);
        changedAt = Objects.requireNonNull(at);
    }

    /**
     * Says what it is.
     *
     * @throws BusinessRuleException on the field {@code body} when it leaves something open that nobody can fill in, or is too long
     *     for a reply
     */
    public Article write(ArticleKind newKind, String newLanguage, String newTitle, String newBody) {
        Blank.check(newBody);
        if (newKind == ArticleKind.ANSWER && newBody.strip().length() > LONGEST_ANSWER) {
            throw BusinessRuleException.onField("body", "knowledge.error.answerLong", LONGEST_ANSWER);
        }
        kind = newKind;
        language = newLanguage;
        title = newTitle.strip();
        body = newBody.strip();
        index();
        return this;
    }

    /** Says by what it is found and for which matters it is offered. */
    public Article describe(List<String> newTags, ArticleScope newScope) {
        tags = List.copyOf(newTags);
        scope = Objects.requireNonNull(newScope);
        index();
        return this;
    }

    private void index() {
        SearchIndex index = new SearchIndex().addText(title);
        tags.forEach(index::addText);
        scope.products().forEach(index::addText);
        index.addText(body);
        searchText = index.text(LONGEST_TEXT);
        searchGrams = index.grams(LONGEST_GRAMS);
    }

    /** @param isHead whether who changed it may also publish it */
    public void changedBy(Person by, Instant at, boolean isHead, LocalDate today) {
        changedBy = Objects.requireNonNull(by);
        changedAt = Objects.requireNonNull(at);
        if (state == ArticleState.PUBLISHED && isHead) {
            check(by, today);
        } else if (state == ArticleState.PUBLISHED) {
            state = ArticleState.DRAFT;
        }
    }

    /** A head releases it, which is a check as well. */
    public void publish(Person head, LocalDate today) {
        if (state == ArticleState.PUBLISHED) {
            throw new BusinessRuleException("knowledge.error.published");
        }
        state = ArticleState.PUBLISHED;
        checkedBy = head;
        checkedOn = today;
    }

    /** Somebody read it and found that it holds. */
    public void check(Person by, LocalDate today) {
        if (state != ArticleState.PUBLISHED) {
            throw new BusinessRuleException("knowledge.error.notPublished");
        }
        checkedBy = Objects.requireNonNull(by);
        checkedOn = Objects.requireNonNull(today);
    }

    /** It holds no longer; publishing brings it back. */
    public void retire() {
        if (state == ArticleState.RETIRED) {
            throw new BusinessRuleException("knowledge.error.retired");
        }
        state = ArticleState.RETIRED;
    }

    public ArticleKind getKind() {
        return kind;
    }

    public ArticleState getState() {
        return state;
    }

    public String getTitle() {
        return title;
    }

    public String getBody() {
        return body;
    }

    public String getLanguage() {
        return language;
    }

    public List<String> getTags() {
        return tags;
    }

    public ArticleScope getScope() {
        return scope;
    }

    public Person getChangedBy() {
        return changedBy;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    /** @return who last found that it holds, or null */
    public Person getCheckedBy() {
        return checkedBy;
    }

    public LocalDate getCheckedOn() {
        return checkedOn;
    }

    public long getUses() {
        return uses;
    }

    public String getSearchText() {
        return searchText;
    }
}
