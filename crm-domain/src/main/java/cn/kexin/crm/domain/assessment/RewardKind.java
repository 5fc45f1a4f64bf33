package cn.kexin.crm.domain.assessment;

/** 奖励 or 处罚. */
public enum RewardKind {
    REWARD,
    PENALTY
}
