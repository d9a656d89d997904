using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Applications;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Applications;

public sealed partial class ApplicationSpecs
{
    private static readonly string[] s_fields = [.. typeof(ApplicationForm).GetProperties().Select(p => p.Name)];

    private static ApplicationForm Form(string name) => new()
    {
        Subject = Subject.Enterprise, ShopName = name, Categories = ["HOME"], SubjectName = "上海云上花艺有限公司", SocialCreditCode = "91310000MA1FL0000N", LicenceFrom = "2020-01-02", LicenceUntil = ApplicationForm.ForEver,
        PersonName = "林晓", IdNumber = "11010519491231002X", IdUntil = ApplicationForm.ForEver, Mobile = "13800000000", Bank = "招商银行", IsCorporateAccount = true, AccountNumber = "121900000000000",
        Permits = [new("FOOD") { Number = "JY13100000000001", From = "2025-06-01", Until = "2030-05-31" }],
    };

    private static async Task<string> Draft(Town town, Buyer who, ApplicationForm form)
    {
        var number = Town.Done(await town.As(who).Do((StartApplication use, Buyer me) => use.Run(me, form.Subject)));
        Town.Done(await Saves(town, who, number, form, seen: 0));
        foreach (var need in NeededPaper.Of(form)) Town.Done(await Attaches(town, who, number, need.Kind, need.ForCategory));
        return number;
    }

    private static Task<Data.Outcome<int>> Saves(Town town, Buyer who, string number, ApplicationForm form, int seen) =>
        town.As(who).Do((SaveApplication use, Buyer me) => use.Run(me, number, form, s_fields, seen));

    private static Task<Data.Outcome> Attaches(Town town, Buyer who, string number, PaperKind kind, string? category = null) =>
        town.As(who).Do((AttachPaper use, Buyer me) => use.Run(me, number, new(kind, $"{Id<Paper>.New()}", category)));

    private static Task<Data.Outcome> Submits(Town town, Buyer who, string number) => town.As(who).Do((SubmitApplication use, Buyer me) => use.Run(me, number));

    private static async Task SendsBack(Town town, string number, RejectCode code)
    {
        Town.Done(await town.As(town.Judge).Do((TakeApplication use, PlatformStaff me) => use.Run(me, number)));
        Town.Done(await town.As(town.Judge).Do((RejectApplication use, PlatformStaff me) => use.Run(me, number, [new(code, "")])));
    }

    private static async Task<Data.Outcome<bool>> Approves(Town town, PlatformStaff who, string number)
    {
        Town.Done(await town.As(who).Do((TakeApplication use, PlatformStaff me) => use.Run(me, number)));
        return await town.As(who).Do((ApproveApplication use, PlatformStaff me) => use.Run(me, number));
    }

    private static Task<Data.Outcome> PutsBack(Town town, string number) =>
        town.As(town.Judge).Do((PutBackApplication use, PlatformStaff me) => use.Run(me, number));

    private static Task<Data.Outcome> Receives(Town town, string number, Money amount, string receipt) =>
        town.As(town.Judge).Do((ReceiveDeposit use, PlatformStaff me) => use.Run(me, number, amount, receipt));

    private static Task<Data.Outcome> PaysBack(Town town, string number) =>
        town.As(town.Judge).Do((PayDepositBack use, PlatformStaff me) => use.Run(me, number, "ICBC20260402001"));

    private static Task<Data.Outcome> Opens(Town town, string number) => town.As(town.Lin).Do((OpenTheDoors use, Buyer me) => use.Run(me, number));

    private static Task<ShopApplication> Of(Town town, Buyer who) => town.Look(db => db.Applications.SingleAsync(a => a.CustomerId == who.CustomerId));
}
