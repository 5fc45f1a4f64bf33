package cn.kexin.crm.domain.organisation;

/** What a person may do, held <em>in</em> an organisation unit. */
public enum Role {
    /** 销售人员: logs contacts, moves opportunities, cares for the core customers named to them. */
    SALES,
    /** 销售总监: owns the central customer pool and allocates it. */
    SALES_DIRECTOR,
    /** 客户管理部: collects customer data, supervises all other departments, runs assessments. */
    CUSTOMER_DEPT,
    /** 职能部门: answers the matters routed to it. */
    FUNCTIONAL,
    /** 项目经理部: deals with the customer during construction or installation. */
    PROJECT_TEAM,
    /** 客服: one window for every call. */
    SERVICE,
    /** 市场部: research, segments, campaigns and budgets. */
    MARKETING,
    /** 部门负责人: sees own department's work and scorecard, explains, appeals, signs. */
    DEPT_HEAD,
    /** 公司领导: confirms assessments, approves rewards and budgets. */
    EXECUTIVE,
    /** 系统管理员: deploys, administers users and definitions; sees no business figures by default. */
    ADMIN;

    /** Names for {@code @RolesAllowed}, which takes constants only. */
    public static final class Names {
        public static final String SALES = "SALES";
        public static final String SALES_DIRECTOR = "SALES_DIRECTOR";
        public static final String CUSTOMER_DEPT = "CUSTOMER_DEPT";
        public static final String FUNCTIONAL = "FUNCTIONAL";
        public static final String PROJECT_TEAM = "PROJECT_TEAM";
        public static final String SERVICE = "SERVICE";
        public static final String MARKETING = "MARKETING";
        public static final String DEPT_HEAD = "DEPT_HEAD";
        public static final String EXECUTIVE = "EXECUTIVE";
        public static final String ADMIN = "ADMIN";

        private Names() {}
    }
}
