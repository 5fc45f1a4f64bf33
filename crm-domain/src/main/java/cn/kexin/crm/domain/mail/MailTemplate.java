package cn.kexin.crm.domain.mail;

import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** 邮件模板: what a letter begins with. */
@Entity
@Table(name = "mail_template")
public class MailTemplate extends BaseEntity {

    @Column(nullable = false, length = 80)
    private String name;

    @Column(nullable = false, length = 5)
    private String language;

    @Column(nullable = false, length = 200)
    private String subject;

    @Column(nullable = false, length = 10_000)
    private String body;

    @Column(nullable = false)
    private boolean active = true;

    protected MailTemplate() {}

    public MailTemplate(String name, String language, String subject, String body) {
        write(name, language, subject, body);
    }

    /**
     * @param newLanguage {@code zh} or {@code en}
     * @throws BusinessRuleException when a text has a placeholder that there is not
     */
    public final void write(String newName, String newLanguage, String newSubject, String newBody) {
        TemplateText.check("subject", newSubject);
        TemplateText.check("body", newBody);
        name = newName.strip();
        language = newLanguage;
        subject = newSubject.strip();
        body = newBody;
    }

    /** @param offered whether letters may begin with it */
    public void offer(boolean offered) {
        active = offered;
    }

    public String getName() {
        return name;
    }

    public String getLanguage() {
        return language;
    }

    public String getSubject() {
        return subject;
    }

    public String getBody() {
        return body;
    }

    public boolean isActive() {
        return active;
    }

    public boolean isEnglish() {
        return "en".equals(language);
    }
}
