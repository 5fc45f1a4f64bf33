package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.ClockEnd;
import java.util.Set;

/** Which types of cases there are, for what counts some of them. */
public interface ProcessTypes {

    /** @return codes of the types in force that promise this of every case; one short statement */
    Set<String> promising(ClockEnd end);
}
