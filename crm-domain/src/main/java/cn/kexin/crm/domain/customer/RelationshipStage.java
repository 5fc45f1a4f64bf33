package cn.kexin.crm.domain.customer;

/** 关系阶段: how far the relationship has grown; moved by evidence, in this order. */
public enum RelationshipStage {
    /** 互动: there was contact. */
    INTERACTION,
    /** 连续: contact goes on. */
    CONTINUITY,
    /** 了解: each side knows the other. */
    UNDERSTANDING,
    /** 建立关系: the relationship stands. */
    RELATIONSHIP
}
