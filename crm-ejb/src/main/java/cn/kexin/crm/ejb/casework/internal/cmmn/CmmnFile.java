package cn.kexin.crm.ejb.casework.internal.cmmn;

import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.shared.BusinessRuleException;

/** Process definitions as CMMN 1.1 documents and back. */
public final class CmmnFile {

    private CmmnFile() {}

    /**
     * @param process one whose ways and clocks speak only of stages that it has
     * @return a document that {@link #read} makes an equal definition of
     */
    public static String write(ProcessModel process) {
        return CmmnWriter.write(process);
    }

    /**
     * @param document a CMMN 1.1 document of ours or of another tool
     * @return what it says; what a definition needs and it does not say is null
     * @throws BusinessRuleException when it is not valid, or says what a definition cannot keep
     */
    public static ProcessModel read(String document) {
        return CmmnReader.read(document);
    }
}
