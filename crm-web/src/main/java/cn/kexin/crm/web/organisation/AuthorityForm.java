package cn.kexin.crm.web.organisation;

import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.organisation.Reach;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.AuthorityFacade.AuthorityRow;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/** What a role may do, as chosen. */
public class AuthorityForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Role role;
    private final long version;
    private final Map<DataRight, Choice> choices = new EnumMap<>(DataRight.class);

    /** The reach chosen for one right. */
    public static class Choice implements Serializable {

        private static final long serialVersionUID = 1L;

        private Reach reach;

        Choice(Reach reach) {
            this.reach = reach;
        }

        public Reach getReach() {
            return reach;
        }

        public void setReach(Reach reach) {
            this.reach = reach;
        }
    }

    AuthorityForm(AuthorityRow row) {
        role = row.role();
        version = row.version();
        row.reaches().forEach((right, reach) -> choices.put(right, new Choice(reach)));
    }

    public Role getRole() {
        return role;
    }

    public long getVersion() {
        return version;
    }

    public Map<DataRight, Choice> getChoices() {
        return choices;
    }

    /** @return for each right the reach chosen */
    Map<DataRight, Reach> reaches() {
        Map<DataRight, Reach> reaches = new EnumMap<>(DataRight.class);
        choices.forEach((right, choice) -> reaches.put(right, choice.getReach()));
        return reaches;
    }
}
