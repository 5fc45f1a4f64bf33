package cn.kexin.crm.ejb.casework;

/** Puts a definition that the product ships into force, for features whose work goes by it. */
public interface ProcessShipping {

    /**
     * Does nothing when the company has a definition of that code, in force or not.
     *
     * @param code the definition's code
     * @param resource name of its file in {@code /definitions}, without the ending
     */
    void ensure(String code, String resource);
}
