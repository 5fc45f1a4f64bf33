package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.AddressKind;
import cn.kexin.crm.ejb.customer.AddressLine;
import cn.kexin.crm.ejb.reference.Division;
import java.io.Serializable;

/** An address while somebody types it: the division by its levels or by its name. */
public class AddressRow implements ReachRow, Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PROVINCE = 2;
    private static final int CITY = 4;
    private static final int COUNTY = 6;
    private static final int TOWN = 9;

    private AddressKind kind = AddressKind.OFFICE;
    private String province;
    private String city;
    private String county;
    private String town;
    private Division typed;
    private String detail;
    private String postcode;
    private boolean main;

    static AddressRow of(AddressLine line) {
        AddressRow row = new AddressRow();
        row.kind = line.kind();
        row.place(line.divisionCode());
        row.detail = line.detail();
        row.postcode = line.postcode();
        row.main = line.primary();
        return row;
    }

    AddressLine toLine() {
        return new AddressLine(kind, code(), detail, postcode, main);
    }

    @Override
    public boolean isBlank() {
        return code() == null && detail == null && postcode == null;
    }

    /** @return the code of the smallest division chosen; what does not lie below the one above it counts for nothing */
    private String code() {
        if (getTown() != null) {
            return town;
        }
        if (getCounty() != null) {
            return county;
        }
        return getCity() != null ? city : province;
    }

    /** Puts the levels where a code says. */
    void place(String code) {
        province = prefix(code, PROVINCE);
        city = prefix(code, CITY);
        county = prefix(code, COUNTY);
        town = prefix(code, TOWN);
    }

    private static String prefix(String code, int length) {
        return code == null || code.length() < length ? null : code.substring(0, length);
    }

    public AddressKind getKind() {
        return kind;
    }

    public void setKind(AddressKind kind) {
        this.kind = kind;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }

    public String getCity() {
        return province != null && city != null && city.startsWith(province) ? city : null;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getCounty() {
        return getCity() != null && county != null && county.startsWith(city) ? county : null;
    }

    public void setCounty(String county) {
        this.county = county;
    }

    public String getTown() {
        return getCounty() != null && town != null && town.startsWith(county) ? town : null;
    }

    public void setTown(String town) {
        this.town = town;
    }

    public Division getTyped() {
        return typed;
    }

    public void setTyped(Division typed) {
        this.typed = typed;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(String detail) {
        this.detail = detail;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    @Override
    public boolean isMain() {
        return main;
    }

    @Override
    public void setMain(boolean main) {
        this.main = main;
    }
}
