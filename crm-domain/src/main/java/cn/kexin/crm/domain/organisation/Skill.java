package cn.kexin.crm.domain.organisation;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.util.Locale;

/** 技能: something that some of the company's people can do and others cannot, such as 反渗透调试; work may ask for it. */
@Entity
@Table(name = "skill")
public class Skill extends BaseEntity {

    /** Characters of a name. */
    public static final int LONGEST_NAME = 40;

    @Column(nullable = false, length = LONGEST_NAME)
    private String name;

    @Column(name = "name_key", nullable = false, length = LONGEST_NAME)
    private String nameKey;

    protected Skill() {}

    public Skill(String name) {
        rename(name);
    }

    public final void rename(String newName) {
        name = newName.strip();
        nameKey = key(newName);
    }

    /** @return the same for names that people would take for the same: width, case and blanks make no difference */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    public String getName() {
        return name;
    }
}
