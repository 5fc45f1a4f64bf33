package cn.kexin.crm.ejb.privacy;

import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A part that fails in the middle of an erasure when it is told to. */
@ApplicationScoped
public class StumblingPersonal implements PersonalData {

    private static volatile boolean armed;

    static void arm(boolean now) {
        armed = now;
    }

    @Override
    public String code() {
        return "stumbling";
    }

    @Override
    public int order() {
        return RECORDS + 1;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        return List.of();
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        return List.of();
    }

    @Override
    public int erase(DataSubject person, String sign) {
        if (armed) {
            throw new IllegalStateException("stumbled");
        }
        return 0;
    }
}
