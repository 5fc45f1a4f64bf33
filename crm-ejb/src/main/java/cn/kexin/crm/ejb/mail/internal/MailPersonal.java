package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.mail.MailMessage;
import cn.kexin.crm.ejb.attachment.AttachmentErasure;
import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.customer.PersonalTexts;
import cn.kexin.crm.ejb.shared.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** E-mails: that they were written stays; what the person wrote or was written goes with its files, elsewhere the words do. */
@ApplicationScoped
public class MailPersonal implements PersonalData {

    @Inject
    private PersonalTexts texts;

    @Inject
    private AttachmentErasure files;

    @Override
    public String code() {
        return "mail";
    }

    @Override
    public int order() {
        return TEXTS;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        return texts
                .rows(
                        "select m.from_address, m.recipients, m.subject, m.body, m.occurred_at, p.name from mail_message m"
                                + " left join person p on p.id = m.person_id where m." + person.concerns()
                                + " order by m.occurred_at desc, m.id desc")
                .stream()
                .map(row -> new PersonalFact(
                        "common.type.mail", PersonalFact.joined(row, 4), Instants.of(row[4]), (String) row[5]))
                .toList();
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        return List.of(
                ErasureLine.masked(
                        "privacy.rows.mails",
                        texts.count("select count(*) from mail_message where " + person.concerns())),
                ErasureLine.removed("privacy.rows.mailFiles", attached(person).size()),
                ErasureLine.masked("privacy.rows.mailWords", texts.mentions(source(person), person)));
    }

    @Override
    public int erase(DataSubject person, String sign) {
        List<Long> attached = attached(person);
        int erased = attached.isEmpty() ? 0 : files.erase(attached, sign);
        erased += texts.change(
                "update mail_message set from_address = null, from_name = ?1, recipients = null, subject = ?1, body = ?1,"
                        + " invitation = null, note_argument = null, version = version + 1"
                        + " where (subject is null or subject <> ?1) and "
                        + person.concerns(),
                sign);
        return erased + texts.mask(source(person), person, sign);
    }

    private List<Long> attached(DataSubject person) {
        return texts
                .rows("select a.id, a.file_name from attachment a where a.subject_type = '" + MailMessage.TYPE
                        + "' and a.removed_at is null and a.subject_id in (select m.id from mail_message m where m."
                        + person.concerns() + ")")
                .stream()
                .map(row -> ((Number) row[0]).longValue())
                .toList();
    }

    /** Colleagues mention each other, and what is nobody's yet may be the person's. */
    private static PersonalTexts.Source source(DataSubject person) {
        return new PersonalTexts.Source(
                "mail_message",
                "id",
                List.of(
                        new PersonalTexts.Column("from_address", 250),
                        new PersonalTexts.Column("from_name", 200),
                        new PersonalTexts.Column("recipients", 2000),
                        new PersonalTexts.Column("subject", 500),
                        new PersonalTexts.Column("body", MailMessage.LONGEST_BODY),
                        new PersonalTexts.Column("invitation", MailMessage.LONGEST_INVITATION),
                        new PersonalTexts.Column("note_argument", 500)),
                "customer_id is null or customer_id in " + person.familyInSql());
    }
}
