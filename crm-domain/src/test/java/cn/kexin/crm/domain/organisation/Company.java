package cn.kexin.crm.domain.organisation;

import java.time.ZoneId;

/** A small company for tests: a head office with a sales department and a branch below that. */
final class Company {

    final WorkCalendar calendar = new WorkCalendar("CN", "中国大陆", ZoneId.of("Asia/Shanghai"), "08:30-12:00,13:00-17:30");
    final OrgUnit headOffice = new OrgUnit("HQ", "总部", UnitType.HEAD_OFFICE, null, calendar);
    final OrgUnit sales = new OrgUnit("SALES", "营业部", UnitType.DEPARTMENT, headOffice, calendar);
    final OrgUnit chongqing = new OrgUnit("CHONGQING", "重庆办事处", UnitType.BRANCH, sales, calendar);
    final Person limin = new Person("limin", "李敏", chongqing);
    final Person zhangwei = new Person("zhangwei", "张伟", sales);
}
