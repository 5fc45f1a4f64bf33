package cn.kexin.crm.web.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProcessEditIT extends BrowserTest {

    private void fill(String field, String text) {
        page.locator("#form input[id$='" + field + "']").last().fill(text);
    }

    private void choose(String field, String option) {
        page.locator("#form select[id$='" + field + "']").last().selectOption(option);
    }

    private void press(String label) {
        page.locator("#form")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    private void addStage(String zh, String en) {
        int before = page.locator(".part-link").count();
        press("添加阶段");
        assertThat(page.locator(".part-link")).hasCount(before + 1);
        fill("stagezh", zh);
        fill("stageen", en);
    }

    private void check() {
        page.locator("[id='form:check']").click();
    }

    private Locator flaws() {
        return page.locator("#form .note li");
    }

    @Test
    void aDefinitionMadeFromNothingIsRefusedWithItsReasonsUntilItWorks() {
        signIn("admin");
        page.navigate(url("/process/edit.xhtml"));
        Accessibility.check(page);
        fill("defzh", "设备巡检");
        fill("defen", "Equipment inspection");
        fill("prefix", "XJ");
        press("阶段");
        addStage("安排", "Plan");
        addStage("结束", "Closed");
        choose("kind", "CLOSED");
        check();
        assertThat(flaws()).containsText(new String[] {"从阶段“安排”走不到结束", "阶段“结束”无法到达", "“安排”没有负责角色"});
        assertThat(page.locator("section .field-error")).containsText("阶段“结束”无法到达");
        Accessibility.check(page);

        flaws().first().locator("a").click();
        assertThat(page.locator("section .field-error").first()).containsText("安排");
        press("添加去向");
        choose(":to", "CLOSED");
        fill("wayzh", "完成");
        fill("wayen", "Finish");
        choose("stagerole", "FUNCTIONAL");
        choose("stagerule", "CUSTOMER_OWNER");
        press("时限与升级");
        press("添加时限");
        fill("clockzh", "完成巡检");
        fill("clocken", "Finish");
        fill("minutes", "0:00");
        check();
        assertThat(page.locator(".item p.field-error")).containsText("“完成巡检”的目标必须大于零");
        fill("minutes", "八小时");
        check();
        assertThat(page.locator(".error-summary")).containsText("小时:分钟");
        fill("minutes", "8:00");
        check();
        assertThat(flaws()).hasCount(0);

        page.locator("[id='form:save']").click();
        page.waitForURL(Pattern.compile(".*id=\\d+.*"));
        page.locator("[id='form:activate']").click();
        page.locator(".ui-confirmdialog-yes").click();
        page.waitForURL(Pattern.compile(".*/process/list.*"));
        Locator row = page.locator("main tr").filter(new Locator.FilterOptions().setHasText("EQUIPMENT_INSPECTION"));
        assertThat(row).containsText("生效");
    }

    @Test
    void aRevisionLeavesRunningCasesTheirOwn() {
        signIn("admin");
        page.navigate(url("/process/list.xhtml"));
        Accessibility.check(page);
        page.getByText("投诉", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("[id='form:activate']")).hasCount(0);
        page.locator("[id='form:save']").click();
        assertThat(page.locator(".subtitle")).containsText("第 2 版");
        page.locator("[id='form:activate']").click();
        page.locator(".ui-confirmdialog-yes").click();
        page.waitForURL(Pattern.compile(".*/process/list.*"));

        Locator rows = page.locator("main tr").filter(new Locator.FilterOptions().setHasText("COMPLAINT"));
        assertThat(rows.nth(0)).containsText("生效");
        assertThat(rows.nth(1)).containsText("停用");
        page.context().clearCookies();
        signIn("customer_dept");
        page.navigate(url("/case/list.xhtml?type=COMPLAINT"));
        page.locator("[id='form:rows'] tbody tr a").first().click();
        assertThat(page.locator(".subtitle")).containsText("第 1 版");
    }

    @Test
    void aDefinitionGoesOutAsCmmnAndOneOfAnotherToolComesInAndIsChecked() throws IOException {
        signIn("admin");
        page.navigate(url("/process/list.xhtml"));
        page.getByText("建筑工程项目", new Page.GetByTextOptions().setExact(true)).click();
        Download file =
                page.waitForDownload(() -> page.locator("[id='export:cmmn']").click());
        assertTrue(Files.readString(file.path()).contains("name=\"投标\""));

        page.navigate(url("/process/edit.xhtml"));
        upload("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
        assertThat(page.locator(".error-summary, .ui-growl").first()).containsText("DOCTYPE");
        upload(
                """
                <definitions xmlns="http://www.omg.org/spec/CMMN/20151109/MODEL" targetNamespace="urn:a"><case id="recall" \
                name="产品召回"><casePlanModel id="plan"><planItem id="i" definitionRef="s"/><planItem id="j" definitionRef="m">\
                <entryCriterion id="e" sentryRef="w"/></planItem><sentry id="w"><planItemOnPart id="o" sourceRef="i">\
                <standardEvent>exit</standardEvent></planItemOnPart></sentry><stage id="s" name="通知客户"/>\
                <milestone id="m" name="召回结束"/></casePlanModel></case></definitions>""");

        assertThat(page.locator("#form input[id$='defzh']")).hasValue("产品召回");
        assertThat(flaws()).containsText(new String[] {"缺少编号前缀"});
        fill("prefix", "ZH");
        check();
        assertThat(flaws()).containsText(new String[] {"“通知客户”没有负责角色"});
    }

    private void upload(String document) {
        page.locator("[id='import:file']")
                .setInputFiles(new FilePayload("a.cmmn", "application/xml", document.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='import:read']").click();
    }

    @Test
    void onlyTheAdministratorEditsDefinitions() {
        signIn("sales");

        assertThat(page.locator("#nav")).not().containsText("流程定义");
        assertEquals(403, page.navigate(url("/process/list.xhtml")).status());
    }

    @Test
    void aChangedDefinitionIsNotLeftUnawares() {
        signIn("admin");
        page.navigate(url("/process/edit.xhtml"));
        page.locator("#form input[id$='defzh']").click();
        fill("defzh", "设备巡检");
        int[] asked = new int[1];
        page.onDialog(dialog -> {
            asked[0]++;
            dialog.dismiss();
        });

        page.locator("#nav a[href$='/organisation/people.xhtml']").click();
        assertThat(page.locator("#form input[id$='defzh']")).hasValue("设备巡检");
        press("阶段");
        assertThat(page.locator("[data-unsaved]").first()).isVisible();
        page.locator("#nav a[href$='/organisation/people.xhtml']").click();

        assertThat(page.locator("[data-unsaved]").first()).isVisible();
        assertEquals(2, asked[0]);
    }
}
