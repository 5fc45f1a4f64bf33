package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.ContactRelation;
import cn.kexin.crm.domain.customer.ContactRelationKind;
import cn.kexin.crm.domain.customer.CustomerProfile;
import cn.kexin.crm.domain.customer.DecisionRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/** How the people at the demonstration customers stand to each other, and what is known of those who decide. */
@ApplicationScoped
public class DemoInsights {

    /** Background, temperament, preferences, taboos; invented. */
    private static final String[][] KNOWN = {
        {"重庆大学给排水专业，做过八年项目经理", "重数据，先看检测报告再谈价格", "上午联系；喜欢看样板工程", "不要越级找集团领导"},
        {"由设备科长升任，熟悉现场", "谨慎，怕停产，先试用再推广", "微信发现场照片；爱好羽毛球", "不谈竞争对手的价格"},
        {"外地调任两年，重视团队", "决定快，要求写明责任人和期限", "周五下午不安排会议；喝茶", "不要临时改方案"},
    };

    @PersistenceContext
    private EntityManager em;

    void fill(Collection<Contact> everybody) {
        everybody.stream()
                .collect(Collectors.groupingBy(Contact::getCustomer, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::fillOne);
    }

    private void fillOne(Collection<Contact> people) {
        people.stream()
                .filter(each -> each.isActive() && each.getDecisionRole() == DecisionRole.DECIDER)
                .findFirst()
                .ifPresent(decider -> {
                    people.stream()
                            .filter(each -> each.isActive() && !each.equals(decider))
                            .forEach(each -> relate(each, decider));
                    know(decider);
                });
    }

    private void relate(Contact contact, Contact decider) {
        em.persist(new ContactRelation(contact, decider, ContactRelationKind.REPORTS_TO, null));
        if (contact.getDecisionRole() == DecisionRole.END_USER
                || contact.getDecisionRole() == DecisionRole.INFLUENCER) {
            em.persist(new ContactRelation(contact, decider, ContactRelationKind.INFLUENCES, "技术意见有分量"));
        }
    }

    private void know(Contact decider) {
        if (decider.getCustomer().isCore()) {
            String[] known = KNOWN[Math.floorMod(decider.getName().hashCode(), KNOWN.length)];
            CustomerProfile profile = new CustomerProfile(decider.getCustomer(), decider);
            profile.understand(known[0], known[1]);
            profile.prefer(known[2], known[3]);
            em.persist(profile);
        }
    }
}
