package cn.kexin.crm.web.process;

import cn.kexin.crm.domain.casework.process.Label;
import java.io.Serializable;

/** A name in both languages, as typed. */
public class LabelForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String zh;
    private String en;

    static LabelForm of(Label label) {
        LabelForm form = new LabelForm();
        if (label != null) {
            form.zh = label.zh();
            form.en = label.en();
        }
        return form;
    }

    /** @return the label, or null when neither language is given */
    Label toLabel() {
        return zh == null && en == null ? null : new Label(zh, en);
    }

    /** @return what previews show: the reader's language, or the other while it is missing */
    public String in(String language) {
        String wanted = "en".equals(language) ? en : zh;
        return wanted == null ? "en".equals(language) ? zh : en : wanted;
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
