using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Data.Learning;
using ShopHub.Data.Merchants;
using ShopHub.Data.Notices;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Architecture;

/// <summary>Every act and question of staff, tried in their own shop or at the platform by somebody who has no right at all.</summary>
public sealed class LowerRoleSpecs
{
    /// <summary>What everybody who works here may do or ask, whatever his rights are.</summary>
    private static readonly string[] s_everybodys =
    [
        nameof(ReadShopNotices), nameof(ConfirmMyself), nameof(NoteDownload), nameof(NotePlatformDownload), nameof(AgreeToShop), nameof(StopOwnerTransfer),
        $"{nameof(FrameQueries)}.{nameof(FrameQueries.Of)}", $"{nameof(FrameQueries)}.{nameof(FrameQueries.Workplaces)}", $"{nameof(FrameQueries)}.{nameof(FrameQueries.Notices)}",
        $"{nameof(NextStepQueries)}.{nameof(NextStepQueries.Mine)}", nameof(LeaveStepAlone),
        nameof(ReadLesson), $"{nameof(LearningQueries)}.{nameof(LearningQueries.Mine)}",
        $"{nameof(TodayQueries)}.{nameof(TodayQueries.Todo)}", $"{nameof(TodayQueries)}.{nameof(TodayQueries.HasGoods)}", $"{nameof(TodayQueries)}.{nameof(TodayQueries.RunningOut)}",
        $"{nameof(PlatformQueries)}.{nameof(PlatformQueries.Frame)}", $"{nameof(PlatformQueries)}.{nameof(PlatformQueries.Merchants)}",
        $"{nameof(StaffQueries)}.{nameof(StaffQueries.Seats)}",
        // Asks for the owner, or for whom he has chosen.
        $"{nameof(OwnerTransferQueries)}.{nameof(OwnerTransferQueries.Desk)}",
    ];

    private static readonly Type[] s_staff = [typeof(ShopStaff), typeof(PlatformStaff)];

    [Fact]
    public async Task Who_has_no_right_is_not_allowed_to_do_or_to_see_anything()
    {
        await using var town = await Town.Open();
        var doors = (
            from type in typeof(Shop).Assembly.GetTypes()
            where type.GetCustomAttribute<UseCaseAttribute>() is not null || type.GetCustomAttribute<QueriesAttribute>() is not null
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where s_staff.Contains(method.GetParameters().FirstOrDefault()?.ParameterType)
            select (Name: method.Name == "Run" ? type.Name : $"{type.Name}.{method.Name}", Type: type, Method: method)).ToList();

        Assert.True(doors.Count > 100);
        Rule.Holds(s_everybodys.Except(doors.Select(d => d.Name)).Select(gone => $"{gone} is not there any more"));
        List<string> open = [];
        foreach (var (name, type, method) in doors.Where(d => !s_everybodys.Contains(d.Name)))
            if (await Try(town, type, method) is { } answer) open.Add($"{name} answers {answer}");
        Rule.Holds(open);
    }

    /// <returns>Null when he was not allowed.</returns>
    private static async Task<string?> Try(Town town, Type type, MethodInfo method)
    {
        var wanted = method.GetParameters();
        Actor idle = wanted[0].ParameterType == typeof(ShopStaff) ? town.TeaHouse with { Permissions = ShopPermission.None } : town.Judge with { Permissions = PlatformPermission.None };
        await using var scope = town.Scope();
        try
        {
            var task = (Task)method.Invoke(scope.ServiceProvider.GetRequiredService(type), [idle, .. wanted.Skip(1).Select(Any)])!;
            await task;
            return "without looking at his rights";
        }
        catch (Exception fault) when ((fault is TargetInvocationException ? fault.InnerException : fault) is Refusal refusal)
        {
            return refusal.Code is "common.not-allowed" ? null : refusal.Code;
        }
        catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
        {
            return (fault.InnerException ?? fault).GetType().Name;
        }
    }

    /// <summary>Rights are asked for before anything else, so whatever was sent will do.</summary>
    private static object? Any(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "1" : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
}
