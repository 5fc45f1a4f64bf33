package cn.kexin.crm.web.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.kexin.crm.web.testing.Accessibility;
import cn.kexin.crm.web.testing.BrowserTest;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CaseTiesPageIT extends BrowserTest {

    private Locator ties() {
        return page.locator("[id='ties']");
    }

    @Test
    void aPartIsSplitOffForAnotherDepartment() {
        long whole = new Cases(page).open("SYSTEM_FAULT", "整机停机待查");
        signIn("customer_dept");
        new CaseScreen(page).open(whole);
        ties().getByText("转办子事项").click();
        page.waitForURL(Pattern.compile(".*partOf=\\d+.*"));
        assertThat(page.locator("main")).containsText("整机停机待查");
        page.locator("[id='form:category']").getByText("到款").click();
        page.locator("[id='form:subject']").fill("核对到款后发控制板");
        Accessibility.check(page);
        page.locator("[id='form:save']").click();

        assertThat(page.locator("h1")).hasText("核对到款后发控制板");
        assertThat(ties()).containsText("隶属于");
        ties().getByText("整机停机待查").click();
        assertThat(page.locator("h1")).hasText("整机停机待查");
        assertThat(ties().locator("li")).containsText(new String[] {"子事项核对到款后发控制板"});
        Accessibility.check(page);
    }

    @Test
    void aMatterTakenInTwiceIsMergedIntoTheEarlierCaseUntilThatIsUndone() {
        Cases cases = new Cases(page);
        cases.open("SYSTEM_FAULT", "电阻率报警 TDS-71");
        long later = cases.open("SYSTEM_FAULT", "电阻率报警乙");
        signIn("customer_dept");
        new CaseScreen(page).open(later);
        page.locator("[id='ties:tie']").click();
        page.locator("[id='tieForm:way']").getByText("重复").click();
        chooseOffered("tieForm:other", "TDS-71");
        Accessibility.check(page);
        page.locator("[id='tieForm:tieSave']").click();

        assertThat(ties()).containsText("已并入电阻率报警 TDS-71");
        assertThat(new CaseScreen(page).evidence()).containsText("已并入");

        ties().getByText("撤销合并").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(new CaseScreen(page).evidence()).containsText("不再并入");
        assertThat(ties()).not().containsText("已并入");
        assertThat(new CaseScreen(page).stage()).containsText("受理");
    }
}
