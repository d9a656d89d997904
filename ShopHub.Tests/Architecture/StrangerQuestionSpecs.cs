using System.Collections;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Architecture;

/// <summary>Every question of a buyer or of shop staff, put with the keys of somebody else's things.</summary>
public sealed class StrangerQuestionSpecs
{
    public static TheoryData<string> Questions =>
    [
        .. from type in typeof(Shop).Assembly.GetTypes()
           where type.GetCustomAttribute<QueriesAttribute>() is not null
           from question in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           where NamesAThing(question)
           select $"{type.FullName} {question.Name}",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_strangers_thing_is_not_found_and_not_shown(string name)
    {
        var question = typeof(Shop).Assembly.GetType(name.Split(' ')[0])!.GetMethod(name.Split(' ')[1])!;
        await using var town = await Town.Open();
        var mine = await LinsThings.Of(town);

        var answer = await Put(town, question, mine);

        Assert.True(answer is null or Refusal { Code: "common.not-found" } or ICollection { Count: 0 }, $"{name} answers {answer}");
    }

    private static bool NamesAThing(MethodInfo question) =>
        question.GetParameters() is [{ ParameterType: { Name: nameof(Buyer) or nameof(ShopStaff) } by }, .. var rest]
        && rest.Any(p => p.Name is "number" or "numbers" || (p.ParameterType is { IsGenericType: true } id
            && id.GetGenericTypeDefinition() == typeof(Id<>) && StrangerSpecs.IsOwned(id.GetGenericArguments()[0], by)));

    private static async Task<object?> Put(Town town, MethodInfo question, LinsThings mine)
    {
        var wanted = question.GetParameters();
        Actor stranger = wanted[0].ParameterType == typeof(Buyer) ? town.Wang : town.BookRoom;
        await using var scope = town.Scope();
        try
        {
            var type = question.DeclaringType!;
            var task = (Task)question.Invoke(scope.ServiceProvider.GetRequiredService(type), [stranger, .. wanted.Skip(1).Select(p => mine.For(type, p))])!;
            await task;
            return task.GetType().GetProperty("Result")!.GetValue(task);
        }
        catch (Refusal refusal)
        {
            return refusal;
        }
    }
}
