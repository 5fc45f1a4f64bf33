package cn.kexin.crm.web.shared;

import cn.kexin.crm.domain.shared.LocalName;
import java.io.Serializable;
import java.util.Locale;

/** A name in both languages, as typed. */
public class LabelForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_CODE = 40;

    private String zh;
    private String en;

    /** @param label null for none yet */
    public static LabelForm of(LocalName label) {
        LabelForm form = new LabelForm();
        if (label != null) {
            form.zh = label.zh();
            form.en = label.en();
        }
        return form;
    }

    /** @return the label, or null when neither language is given */
    public LocalName toLabel() {
        return zh == null && en == null ? null : new LocalName(zh, en);
    }

    /**
     * @param typed the code as typed, or null
     * @return the code typed, else one made of the English name; null while there is neither
     */
    public String codeOr(String typed) {
        if (typed != null || en == null) {
            return typed;
        }
        String made = en.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        return made.isEmpty() ? null : made.substring(0, Math.min(made.length(), LONGEST_CODE));
    }

    /** @return what previews show: the reader's language, or the other while it is missing */
    public String in(String language) {
        String wanted = "en".equals(language) ? en : zh;
        return wanted == null ? "en".equals(language) ? zh : en : wanted;
    }

    /** @return whether nothing is typed in either language */
    public boolean isBlank() {
        return blank(zh) && blank(en);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public String getZh() {
        return zh;
    }

    public void setZh(String zh) {
        this.zh = zh;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }
}
