package cn.kexin.crm.ejb.customer.internal.personal;

import cn.kexin.crm.domain.customer.Customer;
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

/** Files: those of a customer who is a person, and those named after a contact person, lose content and name. */
@ApplicationScoped
public class FilesPersonal implements PersonalData {

    @Inject
    private PersonalTexts texts;

    @Inject
    private AttachmentErasure files;

    @Override
    public String code() {
        return "files";
    }

    @Override
    public int order() {
        return RECORDS;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        return texts
                .rows(
                        "select a.id, a.file_name, a.added_at, p.name from attachment a join person p on p.id = a.added_by_id"
                                + " where a.removed_at is null and a.id in " + DataSubject.inSql(own(person))
                                + " order by a.added_at desc")
                .stream()
                .map(row -> new PersonalFact("attachment.name", (String) row[1], Instants.of(row[2]), (String) row[3]))
                .toList();
    }

    /** Without any, an id that no file has. */
    private List<Long> own(DataSubject person) {
        List<Long> own = texts
                .rows("select id, file_name from attachment where subject_type = '" + Customer.TYPE
                        + "' and subject_id in " + person.familyInSql())
                .stream()
                .filter(row -> person.whole() || person.redaction("").finds((String) row[1]))
                .map(row -> ((Number) row[0]).longValue())
                .toList();
        return own.isEmpty() ? List.of(-1L) : own;
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        String inSql = DataSubject.inSql(own(person));
        long all = texts.count("select count(*) from attachment where removed_at is null and subject_type = '"
                + Customer.TYPE + "' and subject_id in " + person.familyInSql());
        long own = texts.count("select count(*) from attachment where removed_at is null and id in " + inSql);
        return List.of(
                ErasureLine.removed("privacy.rows.files", own),
                ErasureLine.kept("privacy.rows.otherFiles", all - own, "privacy.reason.otherFiles"));
    }

    @Override
    public int erase(DataSubject person, String sign) {
        return files.erase(own(person), sign) + texts.mask(reasons(person), person, sign);
    }

    private static PersonalTexts.Source reasons(DataSubject person) {
        return new PersonalTexts.Source(
                "attachment",
                "id",
                List.of(new PersonalTexts.Column("removal_reason", 200)),
                "subject_type = '" + Customer.TYPE + "' and subject_id in " + person.familyInSql());
    }
}
