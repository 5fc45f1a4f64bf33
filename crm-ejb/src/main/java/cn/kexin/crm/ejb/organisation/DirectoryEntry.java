package cn.kexin.crm.ejb.organisation;

import java.io.Serializable;

/**
 * A person of the directory.
 *
 * @param username sign-in name
 * @param name what people call the person
 * @param unitCode code of the home unit
 * @param unitName name of the home unit
 */
public record DirectoryEntry(String username, String name, String unitCode, String unitName) implements Serializable {}
