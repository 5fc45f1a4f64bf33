package cn.kexin.crm.ejb.project;

import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;

/** A piece of equipment found by its serial number, at whose it stands and in which project it was installed. */
public record SerialHit(long projectId, String product, String serialNumber, Ref customer) implements Serializable {}
