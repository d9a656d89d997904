using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>What a shop must deposit to sell in a category (保证金), by the subject behind it. Source: rules 4.1 (DEP-01, DEP-02).</summary>
public static class DepositTable
{
    /// <summary>Yuan of persons, individual businesses and enterprises; zero where the subject may not sell.</summary>
    private static readonly Dictionary<string, (int Person, int Individual, int Enterprise)> s_yuan = new()
    {
        ["FASHION"] = (500, 1_000, 2_000), ["BEAUTY"] = (0, 2_000, 4_000), ["FOOD"] = (0, 1_000, 2_000), ["FRESH"] = (500, 1_000, 2_000),
        ["HEALTH"] = (0, 0, 10_000), ["BABY"] = (0, 2_000, 4_000), ["ALCOHOL"] = (0, 2_000, 5_000), ["HOME"] = (500, 1_000, 2_000),
        ["APPLIANCE"] = (0, 3_000, 5_000), ["DIGITAL"] = (0, 5_000, 10_000), ["BOOKS"] = (0, 1_000, 2_000), ["SPORTS"] = (500, 1_000, 2_000),
        ["JEWEL"] = (0, 10_000, 20_000), ["MEDDEV"] = (0, 5_000, 10_000), ["PET"] = (500, 1_000, 2_000), ["OFFICE"] = (500, 1_000, 2_000),
        ["AUTO"] = (0, 2_000, 4_000), ["EDU"] = (0, 0, 20_000), ["SECOND"] = (300, 1_000, 2_000), ["VIRTUAL"] = (0, 0, 10_000),
    };

    public static Money Of(string category, Subject subject)
    {
        var (person, individual, enterprise) = s_yuan.GetValueOrDefault(category);
        return Money.Yuan(subject switch
        {
            Subject.Person => person,
            Subject.IndividualBusiness => individual,
            Subject.Enterprise => enterprise,
        });
    }
}
