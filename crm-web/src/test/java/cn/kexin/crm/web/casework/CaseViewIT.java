package cn.kexin.crm.web.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CaseViewIT extends BrowserTest {

    private static final Pattern ID = Pattern.compile("id=(\\d+)");

    private CaseScreen screen() {
        return new CaseScreen(page);
    }

    private void signInInstead(String username) {
        page.context().clearCookies();
        signIn(username);
    }

    @Test
    void theCauseOfAComplaintIsWrittenAndSomebodyOwesAnAction() {
        signIn("customer_dept");
        long complaint = new Cases(page).open("COMPLAINT", "QUALITY", "墙面返潮");
        page.navigate(url("/remedy/view.xhtml?case=" + complaint));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("记录根本原因"))
                .click();
        page.locator("[id='causeForm:category']").selectOption("WORKMANSHIP");
        page.locator("[id='causeForm:whys:0:why']").fill("没有防潮层");
        page.locator("[id='causeForm:conclusion']").fill("工序交接缺少检测");
        Accessibility.check(page);
        page.locator("[id='causeForm:save']").click();
        assertThat(page.locator(".head-chips")).containsText("待约定措施");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("约定措施"))
                .click();
        page.locator("[id='agreeForm:what']").fill("增加含水率检测");
        chooseOffered("agreeForm:person", "zengzhi");
        page.locator("[id='agreeForm:dueOn_input']").fill("2020-01-15");
        page.locator("[id='agreeForm:save']").click();
        assertThat(page.locator("[id='agreeForm']")).containsText("日期不能早于今天");
        page.locator("[id='agreeForm:dueOn_input']").fill("2099-01-15");
        page.locator("[id='agreeForm:save']").click();
        assertThat(page.locator(".head-chips")).containsText("整改中");
        Accessibility.check(page);

        page.navigate(url("/case/view.xhtml?id=" + complaint));
        assertThat(page.locator(".case-facts")).containsText("措施 1 项，未完成 1 项");
        assertThat(page.locator(".case-work")).containsText("纠正措施：增加含水率检测");
        page.navigate(url("/remedy/list.xhtml?cause=WORKMANSHIP"));
        assertThat(page.locator("main")).containsText("工序交接缺少检测");
        Accessibility.check(page);
        signInInstead("zengzhi");
        page.navigate(url("/work/list.xhtml"));
        assertThat(page.locator("main")).containsText("纠正措施：增加含水率检测");
    }

    @Test
    void aMatterGoesFromTheCustomersPageToTheCustomersConfirmation() {
        signIn("service");
        page.navigate(url("/customer/list.xhtml"));
        page.locator("main table tbody a").first().click();
        page.getByText("受理新事项").click();
        page.locator("[id='form:save']").click();
        assertThat(page.locator(".error-summary")).containsText("类别");
        Accessibility.check(page);
        page.getByText("设备故障").click();
        page.locator("[id='form:subject']").fill("阀门渗水 😀𠮷 <script>alert(1)</script>");
        page.locator("[id='form:description']").fill("<b>三层</b>机房");
        page.locator("[id='form:save']").click();
        page.waitForURL(Pattern.compile(".*/case/view.*"));
        assertThat(page.locator("h1")).hasText("阀门渗水 😀𠮷 <script>alert(1)</script>");
        assertThat(screen().facts()).containsText("工程管理部");
        Accessibility.check(page);
        Matcher id = ID.matcher(page.url());
        id.find();
        long opened = Long.parseLong(id.group(1));

        signInInstead("functional");
        CaseScreen screen = screen().open(opened);
        assertThat(screen.blockers()).containsText("还没有人领取");
        assertThat(screen.button("开始处理")).isDisabled();
        screen.take();
        screen.answer("下午到场");
        assertThat(screen.clock("首次响应")).hasText("按时");
        screen.move("开始处理", null);
        assertThat(screen.blockers()).containsText("处理并记录结果");
        screen.move("等待客户", "等客户确认时间");
        assertThat(screen.stage()).containsText("等待客户");
        assertThat(screen.clock("解决")).containsText("暂停");
        Accessibility.check(page);
        screen.move("继续处理", null);
        screen.doDuty("更换密封圈");
        assertThat(screen.duties()).containsText("更换密封圈");
        screen.move("已解决", "试压合格");
        assertThat(screen.stage()).containsText("已解决");

        signInInstead("service");
        screen().open(opened).move("重新处理", "客户说还在渗");
        assertThat(page.locator(".head")).containsText("重新打开 1 次");

        signInInstead("functional");
        screen().open(opened).doDuty("更换阀芯");
        screen().move("已解决", "再次试压合格");
        screen().move("客户已确认", null);
        assertThat(screen().evidence()).containsText("客户已确认");
        assertThat(page.locator(".path .DONE").last()).containsText("已关闭");
    }

    @Test
    void aContactPersonIsNamedOnTheCase() {
        long id = new Cases(page).open("SYSTEM_FAULT", "指明联系人");
        signIn("customer_dept");
        screen().open(id);
        page.locator("[id='contactAct']").getByText("指明联系人").click();
        page.locator("[id='contactForm']")
                .locator(".ui-radiobutton-box")
                .first()
                .click();
        assertThat(page.locator(".ui-state-loading")).hasCount(0);
        Accessibility.check(page);
        page.locator("[id='contactForm:contactSave']").click();

        assertThat(screen().evidence()).containsText("客户联系人：");
        assertThat(screen().facts()).containsText("更换");
    }

    @Test
    void theCustomerIsToldHowItStandsAndTheTimeToTheNextWordBeginsAnew() {
        Cases cases = new Cases(page);
        cases.promiseWords(120);
        long id = cases.open("SYSTEM_FAULT", "通报客户");
        signIn("customer_dept");
        CaseScreen screen = screen().open(id);
        screen.take();
        screen.answer("已联系客户");
        assertThat(screen.clock("进展通报")).isVisible();

        screen.button("通报客户").click();
        assertThat(page.locator("[id='informForm:informChannel']")).hasValue("PHONE");
        page.locator("[id='informForm:informSave']").click();
        assertThat(page.locator("[id='informForm'] .error-summary")).containsText("告诉了客户什么");
        page.locator("[id='informForm:informText']").fill("备件明天上午到");
        assertThat(page.locator(".ui-state-loading")).hasCount(0);
        Accessibility.check(page);
        page.locator("[id='informForm:informSave']").click();

        assertThat(screen.evidence()).containsText("向客户通报进展");
        assertThat(screen.evidence()).containsText("备件明天上午到");
        assertThat(screen.facts()).containsText("至少每");
    }

    @Test
    void whoeverIsSecondIsToldAndFindsTheCaseAsItIs() {
        long id = new Cases(page).open("PAYMENT", "两人同时处理");
        signIn("customer_dept");
        screen().open(id);
        Page second = page.context().newPage();
        new CaseScreen(second).open(id).take();

        screen().button("等待客户").click();
        page.locator("[id='moveForm:note']").fill("请补发票");
        page.locator("[id='moveForm:moveSave']").click();

        assertThat(page.locator("[id='moveForm'] .error-summary")).isVisible();
        assertThat(page.locator("[id='moveForm:note']")).hasValue("请补发票");
        assertThat(screen().facts()).not().containsText("待领取");
    }

    @Test
    void aCaseThatDoesNotExistOrIsNotYoursIsNotFound() {
        signIn("sales");
        Response unknown = page.navigate(url("/case/view.xhtml?id=987654321"));

        assertEquals(404, unknown.status());
    }
}
