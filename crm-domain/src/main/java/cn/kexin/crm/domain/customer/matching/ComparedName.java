package cn.kexin.crm.domain.customer.matching;

/**
 * A name prepared for being compared: with a Chinese character in it as a Chinese company name, otherwise word by word.
 * Preparing costs more than comparing.
 */
public final class ComparedName {

    private final CompanyName chinese;
    private final LatinName latin;

    private ComparedName(CompanyName chinese, LatinName latin) {
        this.chinese = chinese;
        this.latin = latin;
    }

    public static ComparedName of(String name) {
        boolean isChinese = name.codePoints().anyMatch(Character::isIdeographic);
        return isChinese ? new ComparedName(CompanyName.of(name), null) : new ComparedName(null, LatinName.of(name));
    }

    /** @return how alike; a Chinese name and one in another script have nothing in common */
    public NameLikeness like(ComparedName other) {
        if (chinese != null && other.chinese != null) {
            return ChineseComparison.of(chinese, other.chinese);
        }
        if (latin != null && other.latin != null) {
            return LatinComparison.of(latin, other.latin);
        }
        return NameLikeness.NONE;
    }

    /** @return the form that is equal for the spellings of one name; never empty, see {@link NameKeys} */
    String core() {
        return chinese != null ? chinese.core() : latin.joined();
    }

    CompanyName chinese() {
        return chinese;
    }

    LatinName latin() {
        return latin;
    }
}
