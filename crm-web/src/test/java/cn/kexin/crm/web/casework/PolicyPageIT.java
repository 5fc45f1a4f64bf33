package cn.kexin.crm.web.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class PolicyPageIT extends BrowserTest {

    private Locator row() {
        return page.locator("[id='list'] tbody tr").filter(new Locator.FilterOptions().setHasText("潜在 · 投诉 · 低"));
    }

    @Test
    void aPolicyIsDecidedTriedAndEnded() {
        signIn("customer_dept");
        page.navigate(url("/case/policies.xhtml"));
        Accessibility.check(page);
        page.locator("[id='act:add']").click();
        page.locator("[id='form:valueClass']").selectOption("POTENTIAL");
        page.locator("[id='form:caseType']").selectOption("COMPLAINT");
        page.locator("[id='form:priority']").selectOption("LOW");
        page.locator("[id='form:save']").click();
        assertThat(page.locator("[id='form']")).containsText("至少写明一项承诺或一级通知");

        page.locator("[id='form:wordChannel']").selectOption("WECHAT");
        page.locator("[id='form:save']").click();
        assertThat(page.locator("[id='form']")).containsText("也应写明多久通报一次");
        page.locator("[id='form:wordMinutes']").fill("240");
        page.locator("[id='form:responseMinutes']").fill("45");
        page.locator("[id='form:addStep']").click();
        page.locator("[id='form:step:0:after']").fill("15");
        page.locator("[id='form:step:0:to']").selectOption("EXECUTIVE");
        Accessibility.check(page);
        page.locator("[id='form:save']").click();
        assertThat(row()).containsText("45 分");
        assertThat(row()).containsText("每 4 小时 · 微信");
        assertThat(row()).containsText("首次答复超时 15 分钟：公司领导");

        page.locator("[id='act:try']").click();
        Locator tried =
                page.locator("[id='trial'] tbody tr").filter(new Locator.FilterOptions().setHasText("黄金 · 服务请求"));
        assertThat(tried).containsText("%");
        Accessibility.check(page);
        Download file =
                page.waitForDownload(() -> page.locator("[id='trial'] a.button").click());
        assertThat(page.locator("[id='trial'] thead")).containsText("解决达标 / 未达标");
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("policies.csv");
        row().getByText("停用").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(row()).hasCount(0);
    }

    @Test
    void whoDoesNotDecideReads() {
        signIn("service");
        page.navigate(url("/case/policies.xhtml"));

        assertThat(page.locator("[id='list'] tbody")).containsText("黄金 · 服务请求");
        assertThat(page.locator("[id='act:add']")).hasCount(0);
        assertThat(page.locator("[id='list']").getByText("停用")).hasCount(0);
    }
}
