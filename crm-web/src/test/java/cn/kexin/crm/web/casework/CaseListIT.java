package cn.kexin.crm.web.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CaseListIT extends BrowserTest {

    private Locator rows() {
        return page.locator("[id='form:rows'] tbody tr");
    }

    @Test
    void tickedCasesAreHandedOnTogether() {
        new Cases(page).open(3, "SYSTEM_FAULT", "批量转交");
        signIn("customer_dept");
        page.navigate(url("/case/list.xhtml?q=批量转交"));
        assertThat(rows()).hasCount(3);
        Accessibility.check(page);
        rows().nth(0).locator(".ui-chkbox-box").click();
        rows().nth(1).locator(".ui-chkbox-box").click();
        assertThat(page.locator("[id='form:bulk']")).containsText("已选 2 项");

        page.locator("[id='form:handOn']").click();
        chooseOffered("assignForm:person", "zengzhi");
        Accessibility.check(page);
        page.locator("[id='assignForm:assignSave']").click();

        assertThat(rows().filter(new Locator.FilterOptions().setHasText("曾志"))).hasCount(2);
        assertThat(page.locator("[id='form:bulk']")).not().containsText("已选");
    }

    @Test
    void tickedCasesArePutUnderAFaultTogetherAndTakenOutAgain() {
        Cases cases = new Cases(page);
        cases.open("SYSTEM_FAULT", "泵房大故障 PF-9");
        cases.open(2, "SYSTEM_FAULT", "受泵房影响");
        signIn("customer_dept");
        page.navigate(url("/case/list.xhtml?q=受泵房影响"));
        assertThat(rows()).hasCount(2);
        rows().nth(0).locator(".ui-chkbox-box").click();
        rows().nth(1).locator(".ui-chkbox-box").click();
        page.locator("[id='form:attach']").click();
        chooseOffered("faultForm:fault", "PF-9");
        Accessibility.check(page);
        page.locator("[id='faultForm:faultSave']").click();

        assertThat(page.locator("[id='form:attached']")).containsText("已把 2 件归入");
        assertThat(page.locator("[id='form:bulk']")).not().containsText("已选");
        Accessibility.check(page);
        page.locator("[id='form:undoAttach']").click();
        assertThat(page.locator(".ui-growl")).containsText("已把 2 件移出");
        assertThat(page.locator("[id='form:attached']")).not().containsText("已把");
    }

    @Test
    void theAddressSaysWhatTheListHoldsAndBackReturnsToIt() {
        new Cases(page).open("PAYMENT", "地址与后退");
        signIn("customer_dept");
        page.navigate(url("/case/list.xhtml?q=地址与后退"));
        page.locator(".filters").getByText("待领取").click();
        assertThat(page).hasURL(Pattern.compile(".*unassigned=true.*"));

        rows().nth(0).locator("a").first().click();
        assertThat(page.locator("h1")).hasText("地址与后退");
        page.goBack();
        assertThat(rows()).hasCount(1);
        assertThat(page.locator("input[name=q]").last()).hasValue("地址与后退");
    }

    @Test
    void whatTheAddressCannotMeanIsLeftOutAndTold() {
        signIn("executive");
        page.navigate(url("/case/list.xhtml?priority=NOPE&q=" + "x".repeat(200)));
        assertThat(page.locator(".ui-growl")).containsText("priority");
        assertThat(page.locator("h1")).hasText("客户事项");
        page.navigate(url("/work/list.xhtml?q=" + "x".repeat(200)));
        assertThat(page.locator("h1")).hasText("我的工作");
    }

    @Test
    void aSavedFilterIsAClickAwayUntilItIsThrownAway() {
        signIn("executive");
        page.navigate(url("/case/list.xhtml?overdue=true"));
        page.getByText("保存当前筛选").click();
        page.locator("[id='saved:name']").fill("快要出事");
        page.locator("[id='saved']").locator("button").last().click();

        page.locator("[id='saved'] .pi-pencil").click();
        page.locator("[id='saved:newName']").fill("已经出事");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("[id='saved']")).containsText("已经出事");
        page.navigate(url("/case/list.xhtml"));
        page.locator("[id='saved']").getByText("已经出事").click();
        assertThat(page).hasURL(Pattern.compile(".*overdue=true.*"));
        page.locator("[id='saved'] .chip.on .pi-times").click();
        assertThat(page.locator("[id='saved']")).not().containsText("已经出事");
    }
}
