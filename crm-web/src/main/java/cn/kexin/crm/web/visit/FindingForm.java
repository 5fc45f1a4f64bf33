package cn.kexin.crm.web.visit;

import cn.kexin.crm.domain.visit.FindingKind;
import java.io.Serializable;

/** Something that came to light, as typed. */
public class FindingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private FindingKind kind = FindingKind.QUALITY_PROBLEM;
    private String words;

    boolean isBlank() {
        return words == null || words.isBlank();
    }

    public FindingKind getKind() {
        return kind;
    }

    public void setKind(FindingKind kind) {
        this.kind = kind;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
