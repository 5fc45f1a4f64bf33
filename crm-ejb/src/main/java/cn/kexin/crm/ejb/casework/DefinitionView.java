package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.process.ProcessModel;

/** A revision with its model. */
public record DefinitionView(DefinitionRow row, ProcessModel model) {}
