package cn.kexin.crm.domain.remedy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;

/** Why something went wrong: the kind of cause, the way to it by asking why up to five times, and what it comes to. */
@Embeddable
public class RootCause {

    /** 五问法: after five times asking why one is at the root. */
    public static final int MOST_WHYS = 5;

    public static final int LONGEST_WHY = 300;

    @Enumerated(EnumType.STRING)
    @Column(name = "cause_category", length = 30)
    private CauseCategory category;

    /** One answer a line. */
    @Column(length = 2000)
    private String whys;

    @Column(length = 2000)
    private String conclusion;

    protected RootCause() {}

    /**
     * @param whys answers in the order of asking; empty ones are left out
     * @throws BusinessRuleException on field {@code whys} when there are too many, or one is too long
     */
    public RootCause(CauseCategory category, List<String> whys, String conclusion) {
        List<String> answers = whys.stream()
                .filter(Objects::nonNull)
                .map(why -> why.replaceAll("\\R", " ").strip())
                .filter(why -> !why.isEmpty())
                .toList();
        if (answers.size() > MOST_WHYS || answers.stream().anyMatch(why -> why.length() > LONGEST_WHY)) {
            throw BusinessRuleException.onField("whys", "remedy.error.whys", MOST_WHYS, LONGEST_WHY);
        }
        this.category = Objects.requireNonNull(category);
        this.whys = answers.isEmpty() ? null : String.join("\n", answers);
        this.conclusion = conclusion.strip();
    }

    public CauseCategory getCategory() {
        return category;
    }

    /** @return answers in the order of asking; may be empty */
    public List<String> getWhys() {
        return whys == null ? List.of() : whys.lines().toList();
    }

    public String getConclusion() {
        return conclusion;
    }
}
