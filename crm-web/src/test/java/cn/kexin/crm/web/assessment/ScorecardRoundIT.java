package cn.kexin.crm.web.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import cn.kexin.crm.web.testing.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One round of the demonstration company's assessment, as its people go through it: the month before last. */
class ScorecardRoundIT extends BrowserTest {

    private static final String MONTH =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(2).toString();

    private static final Pattern CARD = Pattern.compile("card\\.xhtml\\?id=(\\d+)");
    private static final int MOST_STATEMENTS = 12;

    @Test
    void fromTheHeadsScorecardToPublishing() {
        headExplainsAndAppeals();
        officerDecidesAndClosesTheReview();
        executiveConfirms();
        officerPublishes();
        headFindsTheImprovementPlans();
        everyPageOfTheRoundStaysCheap();
    }

    private void headExplainsAndAppeals() {
        signIn("dept_head");
        page.navigate(url("/assessment/list.xhtml"));
        page.locator("main li")
                .filter(new Locator.FilterOptions().setHasText("工程管理部 · " + MONTH))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(page.locator("main h1")).containsText("工程管理部");
        Accessibility.check(page);

        button("说明并确认").click();
        page.locator("[id='explainForm:text']").fill("备件到货迟，已与供应商约定库存。");
        page.locator("[id='explainForm:save']").click();
        assertThat(page.locator("main")).containsText("备件到货迟");

        page.locator("table.indicators").getByText("按时办结率").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("全部").setExact(true))
                .or(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("只看未达").setExact(true)))
                .first()
                .waitFor();
        page.locator(".behind .button").first().click();
        assertThat(page.locator("[id='appealDialog']")).isVisible();
        assertThat(page.locator(".ui-state-loading")).hasCount(0);
        Accessibility.check(page);
        page.locator("[id='appealForm:reason']").fill("客户要求改期，见现场记录。");
        Locator chosen = page.locator("[id='appealForm:rows'] .ui-chkbox-box.ui-state-active");
        chosen.click();
        page.locator("[id='appealForm:save']").click();
        assertThat(page.locator("[id='appealForm'] .field-error").first()).containsText(Pattern.compile("\\S"));
        page.locator("[id='appealForm:rows'] .ui-chkbox-box").first().click();
        page.locator("[id='appealForm:save']").click();
        assertThat(page.locator("main")).containsText("客户要求改期");
        assertThat(page.locator(".subtitle .chip")).hasText("申诉中");
    }

    private void officerDecidesAndClosesTheReview() {
        asAnother("customer_dept");
        page.navigate(url("/assessment/appeals.xhtml"));
        Locator row = page.locator("main tr").filter(new Locator.FilterOptions().setHasText(MONTH));
        assertThat(row).containsText("客户要求改期");
        Accessibility.check(page);
        row.getByRole(AriaRole.BUTTON).click();
        page.locator("[id='decideForm:reason']").fill("有改期记录。");
        page.locator("[id='decideForm:accept']").click();
        assertThat(page.locator("main")).not().containsText("客户要求改期");

        openPeriod();
        Accessibility.check(page);
        button("裁定完毕，提交领导").click();
        confirm();
        assertThat(button("重新计算")).hasCount(0);
    }

    private void executiveConfirms() {
        asAnother("executive");
        openPeriod();
        button("确认考核结果").click();
        assertThat(button("发布")).isVisible();
    }

    private void officerPublishes() {
        asAnother("customer_dept");
        openPeriod();
        button("发布").click();
        confirm();
        assertThat(page.locator("[id='form:rows']")).containsText("已发布");
        Accessibility.check(page);
    }

    private void headFindsTheImprovementPlans() {
        asAnother("dept_head");
        page.navigate(url("/assessment/improvements.xhtml"));
        Locator plan = page.locator("main li")
                .filter(new Locator.FilterOptions().setHasText("工程管理部 · " + MONTH))
                .first();
        Accessibility.check(page);
        plan.getByRole(AriaRole.BUTTON).click();
        page.locator("[id='planForm:actions']").fill("每周例会检查，月底回访。");
        page.locator("[id='planForm:save']").click();
        assertThat(page.locator("main")).containsText("每周例会检查");
    }

    /** Few improvement plans, one or many, published or not: the overview opens, and no card asks for more than it may. */
    private void everyPageOfTheRoundStaysCheap() {
        for (String person : List.of("dept_head", "functional", "service", "sales", "executive", "customer_dept")) {
            Visitor visitor = new Visitor(person);
            HttpResponse<String> overview = visitor.open("/assessment/list.xhtml");
            org.assertj.core.api.Assertions.assertThat(overview.statusCode())
                    .as(person)
                    .isEqualTo(200);
            Matcher card = CARD.matcher(overview.body());
            while (card.find()) {
                HttpResponse<String> page = visitor.open("/assessment/card.xhtml?id=" + card.group(1));
                org.assertj.core.api.Assertions.assertThat(Visitor.statements(page))
                        .as("%s on card %s", person, card.group(1))
                        .isLessThanOrEqualTo(MOST_STATEMENTS);
            }
        }
    }

    private void openPeriod() {
        page.navigate(url("/assessment/list.xhtml"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(MONTH).setExact(true))
                .click();
        assertThat(page.locator("ol.path")).isVisible();
        // An accepted appeal has the figures computed anew, which the page watches until they stand.
        assertThat(page.locator("[id='job'] .note.info")).hasCount(0);
    }

    private void asAnother(String username) {
        page.context().clearCookies();
        signIn(username);
    }

    private void confirm() {
        page.locator(".ui-confirmdialog-yes").click();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "$")));
    }
}
