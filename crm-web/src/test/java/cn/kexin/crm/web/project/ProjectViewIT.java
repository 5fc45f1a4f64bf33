package cn.kexin.crm.web.project;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProjectViewIT extends BrowserTest {

    private static final int NARROW = 390;

    /** A tender and its award, which is ten times as much. */
    private static final String RELEASES =
            """
            {"version": "1.1", "releases": [
              {"ocid": "%1$s", "id": "%1$s-tender", "date": "2026-01-05T09:00:00+08:00", "tag": ["tender"],
               "buyer": {"id": "CN-BJ-%1$s", "name": "浏览器测试水务局 %1$s"},
               "tender": {"title": "璧山水厂扩建 %1$s", "status": "active", "value": {"amount": 1100000, "currency": "CNY"},
                 "milestones": [{"id": "1", "title": "答疑会", "dueDate": "2026-02-01T00:00:00+08:00"}],
                 "documents": [{"id": "1", "title": "招标公告", "url": "https://example.com/notice.html"}]}},
              {"ocid": "%1$s", "id": "%1$s-award", "date": "2026-03-05T09:00:00+08:00", "tag": ["award"],
               "awards": [{"id": "a", "status": "active", "value": {"amount": 11000000, "currency": "CNY"}}]}]}
            """;

    private void importReleases(String ocid) {
        page.navigate(url("/exchange/new.xhtml"));
        page.locator("[id='form:kind']").click();
        page.locator("[id='form:kind_panel'] li")
                .filter(new Locator.FilterOptions().setHasText("公开采购数据"))
                .click();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "releases.json",
                        "application/json",
                        RELEASES.formatted(ocid).getBytes(StandardCharsets.UTF_8)));
        button("下一步").click();
        assertThat(page.locator("#preview")).containsText(ocid + "-award");
        Accessibility.check(page);
        button("开始导入").click();
        page.waitForURL(Pattern.compile(".*/exchange/view\\.xhtml.*"));
        assertThat(page.locator("main .chip").first()).hasText("已完成");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void openProject(String ocid) {
        page.navigate(url("/project/list.xhtml?q=" + ocid));
        page.locator("[id='form:rows'] tbody tr a").first().click();
        page.waitForURL(Pattern.compile(".*/project/view.*"));
    }

    @Test
    void whatIsPublishedBecomesAProjectWhoseTenderIsDoubted() {
        signIn("customer_dept");
        importReleases("web-1");
        assertThat(page.locator("[id='form:problems']")).containsText("相差十倍以上");

        page.navigate(url("/project/list.xhtml?q=web-1"));
        assertThat(page.locator("[id='form:rows'] tbody tr")).hasCount(1);
        assertThat(page.locator("[id='form:rows'] tbody")).containsText("¥11,000,000");
        assertThat(page.locator("[id='form:rows'] tbody")).containsText("逾期");
        Accessibility.check(page);
        openProject("web-1");
        assertThat(page.locator("main .note")).containsText("招标估价 ¥1,100,000");
        assertThat(page.locator("main")).containsText("答疑会");
        assertThat(page.locator("aside a[href='https://example.com/notice.html']"))
                .hasText("招标公告");
        Accessibility.check(page);
        page.setViewportSize(NARROW, 844);
        Accessibility.check(page);
    }

    @Test
    void aRecordIsFilledInAndKeepsWhatIsTypedWhenSomethingIsWrong() {
        signIn("customer_dept");
        importReleases("web-2");
        openProject("web-2");
        page.locator(".head-actions a, .page-actions a, main a, header a")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*编辑\\s*$")))
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*/project/edit.*"));
        page.locator("[id='form:contractNumber']").fill("HT-WEB-2");
        page.locator("[id='form:contract']").fill("9,900,000.5");
        page.locator("[id='form:startsOn_input']").fill("2026-06-01");
        page.locator("[id='form:endsOn_input']").fill("2026-05-01");
        page.locator("[id='form:addProduct']").click();
        page.locator("[id$=':product']").fill("CBC-200");
        page.locator("[id$=':serial']").fill("XR-WEB-2");
        Accessibility.check(page);
        page.locator("[id='form:save']").click();
        assertThat(page.locator(".error-summary")).containsText("竣工日期早于开工日期");
        assertThat(page.locator("[id$=':serial']")).hasValue("XR-WEB-2");

        page.locator("[id='form:endsOn_input']").fill("2027-05-01");
        page.locator("[id='form:save']").click();
        page.waitForURL(Pattern.compile(".*/project/view.*"));
        assertThat(page.locator("main")).containsText("¥9,900,000.50");
        assertThat(page.locator("main")).containsText("2026-06-01 至 2027-05-01");
        page.locator("[id='changes:show']").click();
        assertThat(page.locator("[id='changes:rows']")).containsText("合同编号");
        page.navigate(url("/project/list.xhtml?q=xr-web-2"));
        assertThat(page.locator("[id='form:rows'] tbody")).containsText("web-2");
    }

    @Test
    void afterAwardTheCaseGoesOnByItselfWhenTheLastDutyIsDone() {
        signIn("customer_dept");
        importReleases("web-3");
        openProject("web-3");
        page.getByText("所属事项").click();
        page.waitForURL(Pattern.compile(".*/case/view.*"));
        assertThat(page.locator(".path .NOW")).containsText("中标");
        assertThat(page.locator(".case-facts")).containsText("项目档案");
        for (String delivered : new String[] {"合同已签", "已交底", "已任命", "已拜访"}) {
            doDuty(delivered);
        }

        assertThat(page.locator(".path .NOW")).containsText("施工");
        assertThat(page.locator(".case-log .timeline")).containsText("条件齐备，自动进入“施工”");
        assertThat(page.locator("[id='work']")).containsText("检查安全文明施工");
        Accessibility.check(page);
    }

    private void doDuty(String delivered) {
        page.locator("[id='work']")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("完成").setExact(true))
                .first()
                .click();
        Locator note = page.locator("[id='dutyForm:dutyNote']");
        note.fill(delivered);
        page.locator("[id='dutyForm:dutySave']").click();
        note.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    @Test
    void aDefinitionShowsWhichWaysAreTakenByThemselves() {
        signIn("admin");
        page.navigate(url("/process/list.xhtml"));
        page.getByText("建筑工程项目", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("阶段", new Page.GetByTextOptions().setExact(true)).first().click();
        page.locator(".part-link")
                .filter(new Locator.FilterOptions().setHasText("中标"))
                .click();

        assertThat(page.locator("input[id$=':automatic']").first()).isChecked();
        Accessibility.check(page);
    }

    @Test
    void whoMayNotSeeTheCaseFindsNoProject() {
        signIn("customer_dept");
        importReleases("web-4");
        openProject("web-4");
        String address = page.url();
        page.context().clearCookies();
        signIn("marketing");

        assertEquals(404, page.navigate(address).status());
        page.navigate(url("/project/list.xhtml?q=web-4"));
        assertThat(page.locator("[id='form:rows']")).containsText("没有这样的项目");
    }
}
